"""What is built on and what is green do not make more than the whole parcel.

At least so much built and at least so much green: their least values together are at most 100 per cent. Example:
a density of 70 or more with a green ratio of 35 or more.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import Tree, number, rows


def _check(case: Case) -> Answer:
    whole = [
        (at, built, green)
        for at, row in rows(case.record, "parcels")
        if (built := _least(row, "building_density")) is not None
        and (green := _least(row, "green_ratio")) is not None
    ]
    if not whole:
        return NotApplicable("no parcel has least values of both")
    return [
        Fail(
            at,
            f"at least {built} per cent built and {green} green",
            f"建筑密度不低于{built}%与绿地率不低于{green}%之和超过100%",
        )
        for at, built, green in whole
        if built + green > Decimal(100)
    ]


def _least(row: Tree, name: str) -> Decimal | None:
    return number((row.get(name) or {}).get("minimum"))


RULE = Rule(stage=4, severity="error", check=_check)
