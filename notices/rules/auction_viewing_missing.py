"""An announcement of an auction says when the lots can be seen.

Example: a sale with its time and place, and no viewing.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    return absent(case.record, "viewing_window", "when the lots can be seen", "拍卖标的展示时间")


RULE = Rule(2, "info", _check, ("auction",), (Law("拍卖法 46", "https://flk.npc.gov.cn", date(1997, 1, 1)),))
