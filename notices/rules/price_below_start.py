"""Land is not sold below the price at which it was offered.

Example: started at 3,000,000 and sold at 300,000.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, rows


def _check(case: Case) -> Answer:
    found = [
        (at, amount(row.get("start_price")), amount(row.get("price")))
        for at, row in rows(case.record, "parcels")
    ]
    whole = [(at, start, price) for at, start, price in found if start is not None and price is not None]
    if not whole:
        return NotApplicable("no parcel has a starting price and a price")
    return [
        Fail(f"{at}/price", f"sold for {price}, started at {start}", f"成交价{price}低于起始价{start}")
        for at, start, price in whole
        if price < start
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("land_transaction_result",))
