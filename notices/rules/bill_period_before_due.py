"""A public summons does not end before 15 days after the bill falls due.

Example: a bill due on 1 September, and a summons of 60 days from 5 March.
"""

from __future__ import annotations

from datetime import date, timedelta

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    printed, due = (
        case.record.get("period") or {},
        day_of((case.record.get("instrument") or {}).get("due_on")),
    )
    issued, unit = case.issued, {"day": 1, "month": 30}.get(str(printed.get("unit")))
    end = day_of(printed.get("ends_on")) or (
        issued + timedelta(days=printed["count"] * unit) if issued and unit and printed.get("count") else None
    )
    if due is None or end is None or case.record.get("event") == "judgment":
        return NotApplicable("no due day, or no end of the summons")
    if end >= due + timedelta(days=15):
        return []
    return [
        Fail(
            "/period",
            f"ends on {end}, less than 15 days after {due}",
            f"公示催告期间止于{end}，早于付款日{due}后15日",
        )
    ]


RULE = Rule(
    5,
    "warning",
    _check,
    ("bill_invalidation",),
    (
        Law("民诉解释(2022) 447", "https://www.court.gov.cn", date(2022, 4, 10)),
        Law("民诉解释(2015) 449", "https://www.court.gov.cn", date(2015, 2, 4), date(2022, 4, 9)),
    ),
)
