"""Areas of land and floors, in square metres: 13092.33平方米, 19.64亩 (1 亩 = 10000/15 m²), 1.3公顷."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from notices.patterns import late
from notices.values.decimals import NUMBER, DecimalText, normal
from notices.values.numerals import NUMERAL, read_numeral
from notices.values.value import Value

_UNITS = {
    "平方公里": Decimal(1_000_000), "平方千米": Decimal(1_000_000), "km2": Decimal(1_000_000), "公顷": Decimal(10_000),
    "hm2": Decimal(10_000), "ha": Decimal(10_000), "亩": Decimal(10_000) / 15, "平方米": Decimal(1), "平米": Decimal(1),
    "m2": Decimal(1), "M2": Decimal(1), "㎡": Decimal(1), "m²": Decimal(1), "平方": Decimal(1),
}  # fmt: skip
_UNIT = "|".join(_UNITS)
_FREE = rf"(?<![0-9])(?<![0-9][.,])(?<![0-9%][-~至])(?<![点.]{NUMERAL})(?<!{NUMERAL})"
PATTERN = late(
    rf"约?{_FREE}(?:(?P<number>{NUMBER}) ?(?P<scale>万)?|(?P<written>{NUMERAL}{{1,10}}))(?P<unit>{_UNIT})"
    rf"(?:\((?:即|合|约|折合|计)*{NUMBER}万?(?:{_UNIT})\))?"
)


def read_area(text: str) -> str:
    """Read an area with its unit, in square metres (亩 to hundredths); the same area in brackets is passed over.

    >>> read_area("13092.33平方米"), read_area("15亩"), read_area("1.2万m2")
    ('13092.33', '10000', '12000')
    >>> read_area("13092.33")
    Traceback (most recent call last):
    ValueError: not an area: '13092.33'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not an area: {text!r}")
    number = Decimal((match["number"] or str(read_numeral(match["written"]))).replace(",", ""))
    number *= 10_000 if match["scale"] else 1
    if match["unit"] == "亩":
        return normal((number * _UNITS["亩"]).quantize(Decimal("0.01"), ROUND_HALF_UP))
    return normal(number * _UNITS[match["unit"]])


Area = Annotated[DecimalText, Value(PATTERN, read_area)]
