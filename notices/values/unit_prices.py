"""Prices of land by the square metre: 3250元/平方米; a price per 亩 is converted and told as derived."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.decimals import NUMBER, normal
from notices.values.money import MoneyShape
from notices.values.value import Value

_PER = {"平方米": Decimal(1), "m2": Decimal(1), "平米": Decimal(1), "亩": Decimal(10_000) / 15, "公顷": Decimal(10_000)}
PATTERN = late(rf"(?P<number>{NUMBER})(?P<unit>(?:万)?元)(?:/|每)(?P<per>{'|'.join(_PER)})")


def read_unit_price(text: str) -> dict[str, Reading]:
    """A price with the area that it is for, by the square metre.

    >>> read_unit_price("3250元/m2")["amount"].value, read_unit_price("30万元/亩")["amount"].value
    ('3250', '450')
    >>> read_unit_price("3250元")
    Traceback (most recent call last):
    ValueError: not a price per area: '3250元'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a price per area: {text!r}")
    amount = Decimal(match["number"].replace(",", "")) * (10_000 if match["unit"] == "万元" else 1)
    derived = _PER[match["per"]] != 1
    if derived:
        amount = (amount / _PER[match["per"]]).quantize(Decimal("0.01"), ROUND_HALF_UP)
    spans = (Span(*match.span("number")),)
    return {
        "amount": Reading(normal(amount), spans, derived),
        "currency": Reading("CNY", (Span(*match.span("unit")),)),
    }


UnitPrice = Annotated[MoneyShape, Value(PATTERN, read_unit_price)]
