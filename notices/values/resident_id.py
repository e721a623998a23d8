"""Resident identity numbers (GB 11643): the check digit (ISO 7064 MOD 11-2) and the day of birth inside.

The area is not judged: people are older than their counties.
"""

from __future__ import annotations

import re
from datetime import date

from notices.patterns import late

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
PATTERN = late(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9Xx](?![0-9A-Za-z])"
)


def read_resident_id(text: str) -> str:
    """Read a number whose check digit and day of birth are possible.

    >>> read_resident_id("11010519491231002X")
    '11010519491231002X'
    >>> read_resident_id("110105194912310021")
    Traceback (most recent call last):
    ValueError: not a resident identity number: '110105194912310021'
    """
    if not is_resident_id(text):
        raise ValueError(f"not a resident identity number: {text!r}")
    return text


def is_resident_id(text: str) -> bool:
    """Whether a number has the form, a day that exists, and the right check digit.

    >>> is_resident_id("11010519491231002X"), is_resident_id("110105194902300021")
    (True, False)
    """
    if PATTERN.fullmatch(text) is None or resident_id_check_character(text[:17]) != text[17].upper():
        return False
    try:
        born_on(text)
    except ValueError:
        return False
    return True


def resident_id_check_character(first: str) -> str:
    """Compute the last character from the first 17 digits.

    >>> resident_id_check_character("11010519491231002")
    'X'
    >>> resident_id_check_character("1101")
    Traceback (most recent call last):
    ValueError: not the first 17 digits of a number: '1101'
    """
    if not re.fullmatch(r"[0-9]{17}", first):
        raise ValueError(f"not the first 17 digits of a number: {first!r}")
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(first, _WEIGHTS, strict=True)) % 11]


def born_on(text: str) -> date:
    """Read the day of birth inside a number of 18 characters.

    >>> born_on("11010519491231002X")
    datetime.date(1949, 12, 31)
    >>> born_on("4308021990****1234")
    Traceback (most recent call last):
    ValueError: no day of birth in '4308021990****1234'
    """
    digits = re.fullmatch(r"[0-9]{6}([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{3}[0-9Xx]", text)
    if digits is None:
        raise ValueError(f"no day of birth in {text!r}")
    return date(int(digits[1]), int(digits[2]), int(digits[3]))
