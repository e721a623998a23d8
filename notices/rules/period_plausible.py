"""Periods run from one day to three years.

Example: a period of 450 days, which was 45.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import periods


def _check(case: Case) -> Answer:
    found = list(periods(case.record))
    if not found:
        return NotApplicable("no period is printed")
    most = {"day": 366, "working_day": 90, "month": 24, "year": 3}
    return [
        Fail(
            at,
            f"a period of {period['count']} {period['unit']}",
            f"期限{period['count']}（{period['unit']}）不合情理",
        )
        for at, period in found
        if not 0 < period["count"] <= most.get(str(period["unit"]), 366)
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
