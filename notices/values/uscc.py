"""Unified social credit codes (GB 32100-2015), organisation codes inside them (GB 11714): check characters.

Any registering authority and category is taken, letters too; the organisation code inside is checked on its own.
"""

from __future__ import annotations

import re

from notices.patterns import late

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
PATTERN = late(r"(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])")


def read_uscc(text: str) -> str:
    """Read a unified social credit code whose check character is right.

    >>> read_uscc("91350100M000100Y43")
    '91350100M000100Y43'
    >>> read_uscc("91350100M000100Y44")
    Traceback (most recent call last):
    ValueError: not a unified social credit code: '91350100M000100Y44'
    """
    if not is_uscc(text):
        raise ValueError(f"not a unified social credit code: {text!r}")
    return text


def is_uscc(text: str) -> bool:
    """Whether a code has the form, and ends in the check character of its first 17.

    >>> is_uscc("91350100M000100Y43"), is_uscc("91350100M000100I43")
    (True, False)
    """
    return PATTERN.fullmatch(text) is not None and uscc_check_character(text[:17]) == text[17]


def uscc_check_character(first: str) -> str:
    """Compute the last character of a code from its first 17.

    >>> uscc_check_character("91350100M000100Y4")
    '3'
    >>> uscc_check_character("9135")
    Traceback (most recent call last):
    ValueError: not the first 17 characters of a code: '9135'
    """
    if len(first) != len(_WEIGHTS) or not set(first) <= set(_ALPHABET):
        raise ValueError(f"not the first 17 characters of a code: {first!r}")
    total = sum(_ALPHABET.index(letter) * weight for letter, weight in zip(first, _WEIGHTS, strict=True))
    return _ALPHABET[-total % len(_ALPHABET)]


def is_organisation_code(text: str) -> bool:
    """Whether an organisation code, with or without its hyphen, ends in its right check character.

    >>> is_organisation_code("M000100Y-4"), is_organisation_code("M000100Y4"), is_organisation_code("M000100Y-5")
    (True, True, False)
    """
    match = re.fullmatch(r"([0-9A-Z]{8})-?([0-9X])", text)
    return match is not None and organisation_check_character(match[1]) == match[2]


def organisation_check_character(first: str) -> str:
    """Compute the last character of an organisation code from its first 8; 10 is written X.

    >>> organisation_check_character("M000100Y")
    '4'
    >>> organisation_check_character("M0")
    Traceback (most recent call last):
    ValueError: not the first 8 characters of a code: 'M0'
    """
    if len(first) != len(_ORGANISATION_WEIGHTS) or not set(first) <= set(_ORGANISATION_ALPHABET):
        raise ValueError(f"not the first 8 characters of a code: {first!r}")
    pairs = zip(first, _ORGANISATION_WEIGHTS, strict=True)
    check = -sum(_ORGANISATION_ALPHABET.index(letter) * weight for letter, weight in pairs) % 11
    return "0123456789X"[check]
