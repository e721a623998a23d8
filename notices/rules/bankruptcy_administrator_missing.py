"""The court's announcement of an accepted bankruptcy names the administrator.

Example: a ruling of acceptance that says where to send claims, and not to whom.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("event") != "accepted":
        return NotApplicable("no application was accepted")
    return absent(case.record, "administrator", "who the administrator is", "管理人")


RULE = Rule(
    2,
    "warning",
    _check,
    ("bankruptcy",),
    (Law("企业破产法 14(4)", "https://flk.npc.gov.cn", date(2007, 6, 1)),),
)
