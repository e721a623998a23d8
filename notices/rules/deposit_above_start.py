"""A deposit is not more than the price at which bidding starts.

Example: a deposit of 5,000,000 for what starts at 500,000.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, rows


def _check(case: Case) -> Answer:
    items = [row for name in ("parcels", "lots", "items") for row in rows(case.record, name)]
    found = [(at, amount(row.get("start_price")), amount(row.get("deposit"))) for at, row in items]
    whole = [(at, start, deposit) for at, start, deposit in found if start and deposit]
    if not whole:
        return NotApplicable("nothing has a starting price and a deposit")
    return [
        Fail(
            f"{at}/deposit",
            f"a deposit of {deposit} for what starts at {start}",
            f"保证金{deposit}高于起始价{start}",
        )
        for at, start, deposit in whole
        if start is not None and deposit is not None and deposit > start
    ]


RULE = Rule(stage=4, severity="warning", check=_check)
