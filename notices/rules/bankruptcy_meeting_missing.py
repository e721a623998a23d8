"""The court's announcement of an accepted bankruptcy calls the first meeting of creditors.

Example: a ruling of acceptance with a period for claims and no meeting.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("event") != "accepted":
        return NotApplicable("no application was accepted")
    return absent(
        case.record, "creditors_meeting", "when the creditors first meet", "第一次债权人会议的时间地点"
    )


RULE = Rule(
    2,
    "warning",
    _check,
    ("bankruptcy",),
    (Law("企业破产法 14(6)", "https://flk.npc.gov.cn", date(2007, 6, 1)),),
)
