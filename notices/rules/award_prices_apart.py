"""Candidates for one contract offer prices of one size.

Ranked candidates bid for the same thing. Where one asks ten times what another asks, a unit or a figure was misread.
Ranks that begin again belong to another lot. Example: 14,867,200 for the first and 1,502.3 for the third.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, ranked_lots


def _check(case: Case) -> Answer:
    lots = [
        [(at, price) for at, row in lot if (price := amount(row.get("price"))) and price > 0]
        for lot in ranked_lots(case.record)
    ]
    several = [lot for lot in lots if len(lot) > 1]
    if not several:
        return NotApplicable("no lot has two ranked candidates with prices")
    return [
        Fail(
            f"{at}/price/amount",
            f"{price} beside {most} of another candidate",
            f"报价{price}与其他候选人的{most}相差十倍以上",
        )
        for lot in several
        for most in [max(price for _, price in lot)]
        for at, price in lot
        if price * Decimal(10) <= most
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("award",))
