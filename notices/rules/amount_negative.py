"""No sum of money is below nothing.

Example: a deposit of `-500000`.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import sums


def _check(case: Case) -> Answer:
    found = list(sums(case.record))
    if not found:
        return NotApplicable("no sum of money is printed")
    return [
        Fail(f"{at}/amount", f"{amount} is below nothing", f"金额{amount}为负")
        for at, amount, _ in found
        if amount < Decimal(0)
    ]


RULE = Rule(stage=3, severity="error", check=_check)
