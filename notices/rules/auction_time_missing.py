"""An announcement of an auction says when and where it is held.

Example: lots with their prices, and no day.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, Rule


def _check(case: Case) -> Answer:
    failures = (
        []
        if case.record.get("at")
        else [Fail("/at", "does not say when the auction is held", "未载明拍卖时间")]
    )
    if not case.record.get("place") and not case.record.get("url"):
        failures.append(Fail("/place", "does not say where the auction is held", "未载明拍卖地点或网址"))
    return failures


RULE = Rule(
    2, "warning", _check, ("auction",), (Law("拍卖法 46", "https://flk.npc.gov.cn", date(1997, 1, 1)),)
)
