"""Decimal numbers as text in normal form: no exponent, no thousands separators, no zeros after the last digit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import StringConstraints

from notices.patterns import late
from notices.values.value import Value

DecimalText = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
METRES = late(
    r"(?:≤|<=|≦|不超过|不得超过|不高于|不大于)?"
    rf"(?P<number>(?<![0-9.A-Za-z]){NUMBER})(?:(?:米|[mM])(?![2²0-9A-Za-z])|$)(?:以下|以内)?"
)


def normal(number: Decimal) -> str:
    """Write a number in normal form.

    >>> normal(Decimal("65230.00")), normal(Decimal("5.8E+6"))
    ('65230', '5800000')
    """
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_decimal(text: str) -> str:
    """Read a plain decimal number.

    >>> read_decimal("13,092.33")
    '13092.33'
    >>> read_decimal("约3")
    Traceback (most recent call last):
    ValueError: not a decimal number: '约3'
    """
    if not re.fullmatch(NUMBER, text):
        raise ValueError(f"not a decimal number: {text!r}")
    return normal(Decimal(text.replace(",", "")))


def read_metres(text: str) -> str:
    """Read a length in metres, with or without its unit; of a limit, the number.

    >>> read_metres("24m"), read_metres("不超过24.50米")
    ('24', '24.5')
    >>> read_metres("24m2")
    Traceback (most recent call last):
    ValueError: not a length in metres: '24m2'
    """
    match = METRES.fullmatch(text)
    if match is None:
        raise ValueError(f"not a length in metres: {text!r}")
    return read_decimal(match["number"])


Metres = Annotated[DecimalText, Value(METRES, read_metres)]
