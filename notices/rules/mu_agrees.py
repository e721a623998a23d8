"""An area printed in square metres and in 亩 is one area: 15 亩 are 10000 square metres.

Rounding to a hundredth is allowed for. Example: `12000平方米(合28亩)`, which is 18.
"""

from __future__ import annotations

from decimal import Decimal

from notices.patterns import late
from notices.rule import Answer, Case, Fail, NotApplicable, Rule

_PAIR = late(
    r"(?P<metres>[0-9][0-9,]*(?:\.[0-9]+)?)(?:平方米|m2|㎡)[(,]?(?:约?[折]?合|折|约)?(?:约)?(?P<mu>[0-9]+(?:\.[0-9]+)?)亩"
)


def _check(case: Case) -> Answer:
    found = list(_PAIR.finditer(case.text))
    if not found:
        return NotApplicable("no area is printed both ways")
    return [
        Fail("", f"{match[0]}: {metres} m2 are {metres * 15 / 10000:.4f} 亩", f"{match[0]}换算不符")
        for match in found
        if abs(
            (metres := Decimal(match["metres"].replace(",", ""))) * 15 / 10000 - (mu := Decimal(match["mu"]))
        )
        > max(mu / 100, Decimal("0.06"))
    ]


RULE = Rule(stage=4, severity="warning", check=_check)
