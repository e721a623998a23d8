"""An area is larger than nothing.

Example: `"area_m2": "0"`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, number, strings


def _check(case: Case) -> Answer:
    return each(strings(case.record, "area_m2"), _asks, "no area is printed")


def _asks(at: str, written: str) -> Fail | None:
    area = number(written)
    if area is None or area > 0:
        return None
    return Fail(at, f"an area of {written} m2", f"面积为{written}平方米")


RULE = Rule(stage=3, severity="error", check=_check)
