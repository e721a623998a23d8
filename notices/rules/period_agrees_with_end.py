"""A period of days and the last day printed beside it agree.

A day more or less is let pass, because papers count differently. Example: 45 days from 1 March until 30 May.
"""

from __future__ import annotations

from datetime import timedelta

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.rule_words import periods


def _check(case: Case) -> Answer:
    issued = case.issued
    found = [
        (at, period["count"], day)
        for at, period in periods(case.record)
        if period["unit"] == "day"
        and period.get("starts") in (None, "publication", "date")
        and (day := day_of(period.get("ends_on")))
    ]
    if issued is None or not found:
        return NotApplicable("no period of days with its last day, or no date of the notice")
    return [
        Fail(
            f"{at}/ends_on",
            f"{count} days from {issued} do not end on {day}",
            f"自{issued}起{count}日，不止于{day}",
        )
        for at, count, day in found
        if abs((issued + timedelta(days=count) - day).days) > 3
    ]


RULE = Rule(stage=4, severity="warning", check=_check)
