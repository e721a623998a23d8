"""Areas of land and floors, in square metres: 13092.33平方米, 19.64亩 (1 亩 = 10000/15 m²), 1.3公顷."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from notices.values.decimals import NUMBER, DecimalText, normal
from notices.values.value import Value

_UNITS = {
    "平方公里": Decimal(1_000_000), "km2": Decimal(1_000_000), "公顷": Decimal(10_000), "hm2": Decimal(10_000),
    "亩": Decimal(10_000) / 15, "平方米": Decimal(1), "平米": Decimal(1), "m2": Decimal(1), "㎡": Decimal(1), "平方": Decimal(1),
}  # fmt: skip
PATTERN = re.compile(rf"(?P<number>{NUMBER})(?P<scale>万)?余?(?P<unit>{'|'.join(_UNITS)})")


def read_area(text: str) -> str:
    """An area with its unit, in square metres; converted values are rounded to hundredths.

    >>> read_area("13092.33平方米"), read_area("15亩"), read_area("1.2万m2")
    ('13092.33', '10000', '12000')
    >>> read_area("13092.33")
    Traceback (most recent call last):
    ValueError: not an area: '13092.33'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not an area: {text!r}")
    number = Decimal(match["number"].replace(",", "")) * (10_000 if match["scale"] else 1)
    if match["unit"] == "亩":
        return normal((number * _UNITS["亩"]).quantize(Decimal("0.01"), ROUND_HALF_UP))
    return normal(number * _UNITS[match["unit"]])


Area = Annotated[DecimalText, Value(PATTERN, read_area)]
