"""A hearing lies after the day on which service counts as made, and after the time to answer.

Example: a notice of 5 March with 30 days of service, and a hearing on 20 March.
"""

from __future__ import annotations

from datetime import timedelta

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.service_law import AT_HOME


def _check(case: Case) -> Answer:
    service, hearing = case.record.get("service_period") or {}, case.record.get("hearing") or {}
    day, issued = day_of(hearing.get("at")), day_of(case.record.get("issued_on"))
    days = {"day": 1, "month": 30}.get(str(service.get("unit")))
    if day is None or issued is None or not service.get("count") or days is None:
        return NotApplicable("no day of a hearing, no period of service, or no date of the notice")
    served = issued + timedelta(days=service["count"] * days)
    if day >= served:
        return []
    return [
        Fail(
            "/hearing/at",
            f"on {day}; service counts as made on {served}",
            f"开庭{day}早于视为送达之日{served}",
        )
    ]


RULE = Rule(5, "warning", _check, ("court_service",), tuple(row.law for row in AT_HOME))
