"""A parcel that was sold has a buyer.

Example: a row with a price and an empty buyer.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    sold = [
        (at, row)
        for at, row in rows(case.record, "parcels")
        if row.get("outcome") == "sold" or row.get("price")
    ]
    if not sold:
        return NotApplicable("no parcel was sold")
    return [
        Fail(f"{at}/winner", "was sold, and no buyer is printed", "已成交而未载明受让人")
        for at, row in sold
        if not row.get("winner")
    ]


RULE = Rule(2, "warning", _check, ("land_transaction_result",))
