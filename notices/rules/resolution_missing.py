"""A company that merges, divides or reduces its capital says who decided it.

Creditors judge by it whether the step is valid. Example: a capital reduction without the shareholders' resolution.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    return absent(case.record, "resolution", "who decided it", "作出决议的机关")


RULE = Rule(2, "info", _check, ("capital_reduction",))
