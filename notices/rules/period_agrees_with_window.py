"""A publicity of so many days and its window agree.

Example: seven days, from 1 to 3 March.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.working_days import working_days_between


def _check(case: Case) -> Answer:
    period, window = (case.record.get(name) or {} for name in ("period", "window"))
    opens, closes = day_of(window.get("opens")), day_of(window.get("closes"))
    count, unit = period.get("count"), period.get("unit")
    if not count or opens is None or closes is None or unit not in ("day", "working_day"):
        return NotApplicable("no period of days with a window")
    days = (closes - opens).days + 1 if unit == "day" else working_days_between(opens, closes)
    if days is None:
        return NotApplicable("the holiday calendar does not cover these years")
    if abs(days - count) <= 1:
        return []
    return [
        Fail(
            "/window",
            f"{opens} to {closes} are {days} days, not {count}",
            f"{opens}至{closes}为{days}日，与所载{count}日不符",
        )
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("planning_publicity",))
