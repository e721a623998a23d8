"""Courts sit on working days.

By the published holiday calendar; outside of its years the answer is not applicable. Example: a hearing on 1 October 2024.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.working_days import is_working_day


def _check(case: Case) -> Answer:
    at = (case.record.get("hearing") or {}).get("at")
    day = day_of(at)
    works = is_working_day(day) if day else None
    if day is None or works is None:
        return NotApplicable("no day of a hearing, or the holiday calendar does not cover it")
    return [] if works else [Fail("/hearing/at", f"{day} is no working day", f"{day}不是工作日")]


RULE = Rule(stage=4, severity="info", check=_check, kinds=("court_service",))
