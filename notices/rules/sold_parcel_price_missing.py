"""A parcel that was sold has a price.

Example: a row with a buyer and an empty price.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    sold = [
        (at, row)
        for at, row in rows(case.record, "parcels")
        if row.get("outcome") == "sold" or row.get("winner")
    ]
    if not sold:
        return NotApplicable("no parcel was sold")
    return [
        Fail(f"{at}/price", "was sold, and no price is printed", "已成交而未载明成交价")
        for at, row in sold
        if not row.get("price") and not row.get("unit_price")
    ]


RULE = Rule(2, "warning", _check, ("land_transaction_result",))
