"""The court's announcement of an accepted bankruptcy says until when claims are taken.

Example: a ruling of acceptance with the administrator's name and no period.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("event") != "accepted":
        return NotApplicable("no application was accepted")
    return absent(case.record, "claims_window", "until when claims are taken", "债权申报期限")


RULE = Rule(
    2, "info", _check, ("bankruptcy",), (Law("企业破产法 14(3)", "https://flk.npc.gov.cn", date(2007, 6, 1)),)
)
