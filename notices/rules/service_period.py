"""Service by publication counts as made after the days that the law of the day says.

60 days until 2021-12-31, 30 from 2022-01-01; abroad 3 months, 60 days from 2024. Courts of the pilot of 2020 and 2021
could print 30 in simple cases, so this is a warning. Example: 60 days in a notice of 2022.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.service_law import ABROAD, AT_HOME, is_abroad, service_abroad, service_at_home


def _check(case: Case) -> Answer:
    printed, day = case.record.get("service_period") or {}, case.law_day
    home = service_at_home(day) if day else None
    if day is None or home is None or not printed.get("count"):
        return NotApplicable("no period is printed, or the day is not known")
    abroad = service_abroad(day)
    found = (printed["count"], printed.get("unit"))
    allowed = [home] + ([abroad] if abroad and (is_abroad(case) or abroad.unit == "month") else [])
    if any(
        found == (law.count, law.unit)
        or (law.unit == "month" and found == (law.count * 30, "day") and law.count > 2)
        for law in allowed
    ):
        return []
    message = f"{found[0]} {found[1]}; {home.law.article} says {home.count} days"
    return [
        Fail(
            "/service_period/count",
            message,
            f"公告期为{found[0]}（{found[1]}），{home.law.article}为{home.count}日",
        )
    ]


RULE = Rule(5, "warning", _check, ("court_service",), tuple(row.law for row in AT_HOME + ABROAD))
