"""Sums are of a size that notices print: prices, capital and principals from 100 yuan to a million million.

A unit that was lost (万元) shows itself here. Example: a registered capital of 50 yuan.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import sums

_LARGE = (
    "capital_before",
    "capital_after",
    "capital",
    "start_price",
    "price",
    "deposit",
    "total_principal",
    "principal",
    "budget",
)


def _check(case: Case) -> Answer:
    found = list(sums(case.record))
    if not found:
        return NotApplicable("no sum of money is printed")
    return [
        Fail(
            f"{at}/amount",
            f"{amount} {currency} is of an unlikely size",
            f"金额{amount}（{currency}）大小异常，单位可能有误",
        )
        for at, amount, currency in found
        if amount > Decimal(10) ** 12
        or (
            0 <= amount < Decimal(100)
            and at.rpartition("/")[2] in _LARGE
            and case.kind not in ("auction", "property_rights_transfer", "award")
        )
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
