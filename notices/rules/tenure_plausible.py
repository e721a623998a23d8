"""Land is granted for one to seventy years.

Example: `"tenure_years": [700]`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    found = [
        (f"{at}/tenure_years", years)
        for at, row in rows(case.record, "parcels")
        for years in row.get("tenure_years") or []
    ]
    if not found:
        return NotApplicable("no term is printed")
    return [
        Fail(at, f"a term of {years} years", f"出让年限{years}年不合情理")
        for at, years in found
        if not 0 < years <= 70
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
