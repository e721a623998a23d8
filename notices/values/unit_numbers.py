"""Numbers of units of real property: 不动产单元号, 28 characters from the county's code down to the unit."""

from __future__ import annotations

from typing import Annotated

from notices.patterns import late
from notices.values.value import Value

PATTERN = late(r"(?<![0-9A-Za-z])[0-9]{6} ?[0-9]{3} ?[0-9]{3} ?[A-Z]{2} ?[0-9]{5} ?[A-Z](?:[0-9]{8}| ?[0-9]{4} ?[0-9]{4})(?![0-9A-Za-z])|(?<![0-9A-Za-z])[0-9]{12,28}(?![0-9A-Za-z])")


def read_unit_number(text: str) -> str:
    """Read the number of a unit; older ones have digits alone.

    >>> read_unit_number("130423001002GB00087F00010001")
    '130423001002GB00087F00010001'
    >>> read_unit_number("2栋301室")
    Traceback (most recent call last):
    ValueError: not the number of a unit: '2栋301室'
    """
    if not PATTERN.fullmatch(text):
        raise ValueError(f"not the number of a unit: {text!r}")
    return text.replace(" ", "")


UnitNumber = Annotated[str, Value(PATTERN, read_unit_number)]
