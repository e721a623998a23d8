"""Candidates for an award are shown for a stated time, in which bidders can object.

Example: 中标候选人公示 with three candidates, and no days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if "候选" not in case.heading:
        return NotApplicable("no candidates are shown")
    return absent(case.record, "window", "from when until when the candidates are shown", "公示期")


_LAWS = (Law("招标投标法实施条例 54", "https://flk.npc.gov.cn", date(2012, 2, 1)),)
RULE = Rule(2, "info", _check, ("award",), _LAWS)
