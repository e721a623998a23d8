"""A floor area ratio is at most 20.

A decimal point that was lost shows itself here. Example: 25, which was 2.5.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import number, rows


def _check(case: Case) -> Answer:
    found = [
        (f"{at}/floor_area_ratio", number(bounds.get(end)))
        for at, row in rows(case.record, "parcels")
        if isinstance(bounds := row.get("floor_area_ratio"), dict)
        for end in ("minimum", "maximum")
    ]
    values = [(at, value) for at, value in found if value is not None]
    if not values:
        return NotApplicable("no floor area ratio is printed")
    return [
        Fail(at, f"a floor area ratio of {value}", f"容积率{value}不合情理")
        for at, value in values
        if not 0 <= value <= Decimal(20)
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
