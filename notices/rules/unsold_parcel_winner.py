"""A parcel that was not sold has neither buyer nor price.

Example: `流拍` in a row that names a buyer.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    unsold = [
        (at, row) for at, row in rows(case.record, "parcels") if row.get("outcome") in ("unsold", "withdrawn")
    ]
    if not unsold:
        return NotApplicable("every parcel was sold, or nothing is said of it")
    return [
        Fail(f"{at}/{name}", f"was not sold, and has a {name}", "未成交而载有受让人或成交价")
        for at, row in unsold
        for name in ("winner", "price")
        if row.get(name)
    ]


RULE = Rule(2, "warning", _check, ("land_transaction_result",))
