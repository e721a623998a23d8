"""Building density and green ratio are percentages: from 0 to 100.

Example: a density of 350, which was 35.0.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import number, rows


def _check(case: Case) -> Answer:
    found = [
        (f"{at}/{name}", number(bounds.get(end)))
        for at, row in rows(case.record, "parcels")
        for name in ("building_density", "green_ratio")
        if isinstance(bounds := row.get(name), dict)
        for end in ("minimum", "maximum")
    ]
    values = [(at, value) for at, value in found if value is not None]
    if not values:
        return NotApplicable("no density or green ratio is printed")
    return [
        Fail(at, f"{value} per cent", f"{value}%超出0至100")
        for at, value in values
        if not 0 <= value <= Decimal(100)
    ]


RULE = Rule(stage=3, severity="error", check=_check)
