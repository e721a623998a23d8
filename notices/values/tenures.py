"""Terms of land use in years: 50, 50年, 40/70, 住宅70年、商业40年."""

from __future__ import annotations

import re
from typing import Annotated

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.numerals import NUMERAL, read_numeral
from notices.values.value import Value

_ITEM = r"[\u4e00-\u9fff()]{0,16}?:?"
_BETWEEN = "[/、,;+和及 ]"
PATTERN = late(
    rf"{_ITEM}(?<![0-9])[0-9]{{1,3}}(?![0-9])年?(?:{_BETWEEN}?{_ITEM}[0-9]{{1,3}}(?![0-9])年?){{0,5}}"
    rf"|{NUMERAL}{{1,3}}年(?:{_BETWEEN}?[\u4e00-\u9fff]{{0,12}}?:?{NUMERAL}{{1,3}}年){{0,5}}"
)
_YEARS = late(
    r"(?<![0-9.])[0-9]{1,3}(?=(?:\.0{1,2})?年|[/、和及][0-9/、和及]{1,12}年)"
    rf"|(?<!{NUMERAL}){NUMERAL}{{1,3}}(?=年)"
)
_BARE = late(r"(?<![0-9.])[0-9]{1,3}(?=(?:\.0{1,2})?(?![0-9.层楼号栋幢期#亩米m%~-]))")
_LONGEST = 100


def read_tenures(text: str) -> list[Reading]:
    """Every term of a cell, in the order of print; each once.

    >>> [reading.value for reading in read_tenures("住宅70年、商业40年")]
    [70, 40]
    >>> read_tenures("详见合同")
    Traceback (most recent call last):
    ValueError: not a term of years: '详见合同'
    """
    found: dict[int, Reading] = {}
    for match in (_YEARS if "年" in re.sub("年[限期]", "", text) else _BARE).finditer(text):
        years = read_numeral(match[0])
        if not 0 < years <= _LONGEST:
            raise ValueError(f"not a term of years: {text!r}")
        found.setdefault(years, Reading(years, (Span(*match.span()),)))
    if not found:
        raise ValueError(f"not a term of years: {text!r}")
    return list(found.values())


Tenures = Annotated[list[int], Value(PATTERN, read_tenures)]
