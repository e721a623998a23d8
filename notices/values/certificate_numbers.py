"""Numbers printed on certificates and papers: 澜(2019)望溪区不动产权第3390163号, 军字第4321518号, T992321884."""

from __future__ import annotations

from typing import Annotated

from notices.patterns import late
from notices.text import half_width_brackets
from notices.values.value import Value

_WORDS = r"(?:(?!证号|编号|号码|遗失|丢失|声明|作废)[\u4e00-\u9fff])"
_RIGHT = rf"{_WORDS}{{1,6}}[(〔](?:19|20)[0-9]{{2}}[)〕]{_WORDS}{{0,16}}第?[0-9A-Za-z-]{{1,16}}号?"
_LETTERED = rf"{_WORDS}{{1,12}}(?:字|证)(?:[(〔](?:19|20)[0-9]{{2}}[)〕])?第?[0-9A-Za-z-]{{2,20}}号?"
_CODE = (
    r"(?<![0-9A-Za-z])(?=[A-Za-z0-9-]{0,23}[0-9])[A-Za-z]{0,6}-?[0-9A-Za-z]{4,24}"
    r"(?:-[0-9A-Za-z]{1,12}){0,3}(?![0-9A-Za-z年月日元%.])"
)
PATTERN = late(rf"{_RIGHT}|{_LETTERED}|{_CODE}")
_SHORTEST = 4


def read_certificate_number(text: str) -> str:
    """Read a certificate's number as printed.

    >>> read_certificate_number("澜(2019)望溪区不动产权第3390163号"), read_certificate_number("T992321884")
    ('澜(2019)望溪区不动产权第3390163号', 'T992321884')
    >>> read_certificate_number("2024年")
    Traceback (most recent call last):
    ValueError: not a certificate number: '2024年'
    """
    if not PATTERN.fullmatch(text) or sum(letter in "0123456789" for letter in text) < _SHORTEST:
        raise ValueError(f"not a certificate number: {text!r}")
    return half_width_brackets(text)


CertificateNumber = Annotated[str, Value(PATTERN, read_certificate_number)]
