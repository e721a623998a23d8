"""The court's announcement of an accepted bankruptcy says on which day the application was accepted.

Example: `本院受理了...破产清算一案` without a date.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("event") != "accepted":
        return NotApplicable("no application was accepted")
    return absent(case.record, "ruling_date", "on which day it was accepted", "裁定受理的日期")


RULE = Rule(
    2,
    "warning",
    _check,
    ("bankruptcy",),
    (Law("企业破产法 14(2)", "https://flk.npc.gov.cn", date(2007, 6, 1)),),
)
