"""The province in a case number is the province of the court.

Asked where the court's name says its province. Example: `湘` in a case of 云南省澄江市人民法院.
"""

from __future__ import annotations

from datetime import date

from notices.court_codes import case_number_parts, court_provinces
from notices.gazetteer import provinces_named
from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule
from notices.rule_words import name_of


def _check(case: Case) -> Answer:
    parts = case_number_parts(str(case.record.get("case_number") or ""))
    named = provinces_named(name_of(case.record.get("court")))
    if parts is None or not named or parts.province not in court_provinces():
        return NotApplicable("no case number of the new form, or the court's name says no province")
    if court_provinces()[parts.province] in named:
        return []
    return [
        Fail(
            "/case_number",
            f"{parts.province} is not the court's province",
            f"案号中的“{parts.province}”不是该法院所在省份",
        )
    ]


RULE = Rule(
    4,
    "warning",
    _check,
    laws=(Law("法〔2015〕137号, annex 1", "https://www.court.gov.cn", date(2016, 1, 1)),),
)
