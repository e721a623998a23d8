"""The lower bound of a ratio is not above its upper bound.

Example: a floor area ratio from 2.5 to 1.0.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import branches, number


def _check(case: Case) -> Answer:
    found = [
        (at, number(b["minimum"]), number(b["maximum"]))
        for at, b in branches(case.record, "minimum", "maximum")
    ]
    pairs = [(at, low, high) for at, low, high in found if low is not None and high is not None]
    if not pairs:
        return NotApplicable("no ratio with two bounds is printed")
    return [
        Fail(at, f"from {low} to {high}", f"下限{low}大于上限{high}") for at, low, high in pairs if low > high
    ]


RULE = Rule(stage=3, severity="error", check=_check)
