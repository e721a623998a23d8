"""A parcel that was sold is the parcel that was offered: its area, use and starting price.

Example: offered with 1200 m2, sold with 12000.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    offered = {
        str(row.get("parcel_no")): row
        for other in case.related("result")
        for _, row in rows(other.record, "parcels")
    }
    pairs = [
        (at, row, offered[str(row.get("parcel_no"))])
        for at, row in rows(case.record, "parcels")
        if str(row.get("parcel_no")) in offered
    ]
    if not pairs:
        return NotApplicable("the offering of these parcels is not in the set")
    return [
        Fail(f"{at}/{name}", f"{name} differs from what was offered", f"{name} 与出让公告不一致")
        for at, sold, before in pairs
        for name in ("area_m2", "start_price")
        if sold.get(name) and before.get(name) and sold[name] != before[name]
    ]


RULE = Rule(stage=6, severity="warning", check=_check, kinds=("land_transaction_result",))
