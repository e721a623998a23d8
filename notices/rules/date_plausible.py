"""Dates lie between 1949 and fifty years after the notice; only births lie earlier.

A figure that was misread makes a year that nobody meant. Example: a hearing in `2204`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, Rule, day_of
from notices.rule_words import dates, each


def _check(case: Case) -> Answer:
    latest = (case.issued.year if case.issued and case.issued.year < 2100 else 2050) + 50

    def asks(at: str, written: str) -> Fail | None:
        day = day_of(written)
        earliest = 1880 if at.endswith("/born_on") else 1949
        if day is None or earliest <= day.year <= latest:
            return None
        return Fail(at, f"{written} lies outside of what notices speak of", f"日期{written}不合情理")

    return each(dates(case.record), asks, "no date is printed")


RULE = Rule(stage=3, severity="warning", check=_check)
