"""Lots are shown for at least two days before an auction.

Example: a viewing on one day.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    window = case.record.get("viewing_window") or {}
    opens, closes = day_of(window.get("opens")), day_of(window.get("closes"))
    if opens is None or closes is None or closes < opens:
        return NotApplicable("not both ends of the viewing are printed")
    days = (closes - opens).days + 1
    return [] if days >= 2 else [Fail("/viewing_window", "shown on one day, not on two", "展示时间少于两日")]


RULE = Rule(
    5, "warning", _check, ("auction",), (Law("拍卖法 48", "https://flk.npc.gov.cn", date(1997, 1, 1)),)
)
