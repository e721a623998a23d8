"""Decimal numbers as text in normal form: no exponent, no thousands separators, no zeros after the last digit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import StringConstraints

from notices.values.value import Value

DecimalText = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
METRES = re.compile(rf"{NUMBER}(?=米|m|$)")


def normal(number: Decimal) -> str:
    """The normal form.

    >>> normal(Decimal("65230.00")), normal(Decimal("5.8E+6"))
    ('65230', '5800000')
    """
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_decimal(text: str) -> str:
    """A plain decimal number.

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
    """A length in metres, with or without its unit.

    >>> read_metres("24m"), read_metres("24")
    ('24', '24')
    """
    return read_decimal(text.removesuffix("米").removesuffix("m").lstrip("≤<=不超过高于"))


Metres = Annotated[DecimalText, Value(METRES, read_metres)]
