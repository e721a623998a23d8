"""Candidates for an award are shown for at least three days.

Example: shown on one day only.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    window = case.record.get("window") or {}
    opens, closes = day_of(window.get("opens")), day_of(window.get("closes"))
    if opens is None or closes is None or closes < opens or "候选" not in case.heading:
        return NotApplicable("not both ends are printed, or no candidates are shown")
    days = (closes - opens).days + 1
    return [] if days >= 3 else [Fail("/window", f"{days} days, less than 3", f"公示{days}日，少于3日")]


RULE = Rule(
    5,
    "warning",
    _check,
    ("award",),
    (Law("招标投标法实施条例 54", "https://flk.npc.gov.cn", date(2012, 2, 1)),),
)
