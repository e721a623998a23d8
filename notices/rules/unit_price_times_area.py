"""Unit price times area is the price, as near as rounding lets it.

Example: 1200 m2 at 2500 yuan and a price of 30,000,000.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, number, rows


def _check(case: Case) -> Answer:
    found = [
        (at, amount(row.get("unit_price")), number(row.get("area_m2")), amount(row.get("price")))
        for at, row in rows(case.record, "parcels")
    ]
    whole = [(at, unit, area, price) for at, unit, area, price in found if unit and area and price]
    if not whole:
        return NotApplicable("no parcel has unit price, area and price")
    return [
        Fail(
            f"{at}/price",
            f"{unit} x {area} is {unit * area:.0f}, not {price}",
            f"单价{unit}×面积{area}与成交价{price}不符",
        )
        for at, unit, area, price in whole
        if unit and area and price and abs(unit * area - price) > price / 50
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("land_transaction_result",))
