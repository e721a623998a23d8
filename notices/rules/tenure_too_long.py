"""Land is not granted for longer than the law says of its use.

Residential 70 years, industry 50, education, science, culture, health and sport 50, commerce, tourism and entertainment
40, mixed or other 50. Several terms of a mixed parcel are each held to 70. Example: 70 years for a factory.
"""

from __future__ import annotations

from datetime import date

from notices.land_use import longest_term
from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    found = [
        (at, str(row["use"]), row["tenure_years"])
        for at, row in rows(case.record, "parcels")
        if row.get("use") and row.get("tenure_years")
    ]
    if not found:
        return NotApplicable("no parcel has a use and a term")
    return [
        Fail(
            f"{at}/tenure_years",
            f"{max(years)} years for {use}; {most} are allowed",
            f"{use}出让{max(years)}年，最高{most}年",
        )
        for at, use, years in found
        if max(years) > (most := longest_term(use) if len(years) == 1 else 70)
    ]


RULE = Rule(
    5,
    "warning",
    _check,
    laws=(Law("城镇国有土地使用权出让和转让暂行条例 12", "https://flk.npc.gov.cn", date(1990, 5, 19)),),
)
