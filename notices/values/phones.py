"""Telephone numbers: digits with one hyphen after the area code, an extension behind a second one."""

from __future__ import annotations

import re
from typing import Annotated

from notices.patterns import late
from notices.values.value import Value

_EXTENSION = r"(?:(?:转|-|—|ext\.?)(?P<{0}>[0-9]{{1,5}}))?"
PATTERN = late(
    r"(?<![0-9A-Za-z])(?:"
    r"(?:\+?86[- ]?)?(?P<mobile>1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4})(?![0-9])"
    r"|(?P<service>[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}|[48]00[- ]?[0-9]{4}[- ]?[0-9]{3})(?![0-9])"
    r"|\(?(?P<area>0(?:10|2[0-9]|[3-9][0-9]{2}))(?:\)|[- 一—–]|\)[- ]|(?=[0-9]))-?"
    r"(?P<local>[1-9][0-9]{2,3}[- ]?[0-9]{4})(?![0-9])"
    + _EXTENSION.format("ext1")
    + r"|(?P<bare>[2-9][0-9]{2,3}-?[0-9]{4})(?![0-9])"
    + _EXTENSION.format("ext2")
    + r"|(?P<hotline>12[0-9]{3}|1[12][0-9]|9[56][0-9]{3,4})(?![0-9])"
    r")"
)
_DATE = late(r"(?:19|20)[0-9]{2}-?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def read_phone(text: str) -> str:
    """One number.

    >>> read_phone("0999 5550123"), read_phone("138-7445-1234"), read_phone("0731-88886666转801")
    ('0999-5550123', '13874451234', '0731-88886666-801')
    >>> read_phone("20231129")
    Traceback (most recent call last):
    ValueError: not a telephone number: '20231129'
    """
    match = PATTERN.fullmatch(text)
    if match is None or (match["bare"] and _DATE.fullmatch(text)):
        raise ValueError(f"not a telephone number: {text!r}")
    if match["area"]:
        number = f"{match['area']}-{_digits(match['local'])}"
    elif match["service"]:
        digits = _digits(match["service"])
        number = f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    else:
        number = _digits(match["mobile"] or match["bare"] or match["hotline"])
    extension = match["ext1"] or match["ext2"]
    return f"{number}-{extension}" if extension else number


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


Phone = Annotated[str, Value(PATTERN, read_phone)]
