"""Parcels measure from ten square metres to a hundred square kilometres, flats and shops from one.

A unit that was lost or taken twice (亩, 公顷) shows itself here. Example: a parcel of `2.5` square metres.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, number, strings


def _check(case: Case) -> Answer:
    least = (
        Decimal(10)
        if case.kind in ("land_offering", "land_transaction_result", "land_expropriation")
        else Decimal(1)
    )

    def asks(at: str, written: str) -> Fail | None:
        area = number(written)
        if area is None or area <= 0 or least <= area <= Decimal(10) ** 8:
            return None
        return Fail(at, f"{written} m2 is of an unlikely size", f"面积{written}平方米大小异常，单位可能有误")

    return each(strings(case.record, "area_m2"), asks, "no area is printed")


RULE = Rule(stage=3, severity="warning", check=_check)
