"""Counts with a measure word: 8宗, 三宗, 378户, 1,234户, 五人."""

from __future__ import annotations

import re
from typing import Annotated

from notices.patterns import late
from notices.values.numerals import NUMERAL, read_numeral
from notices.values.value import Value

_MEASURE = r"(?:标段|标的|宗|户|套|人|名|个|块|幅|份|枚|张|本|件|处|期|次|间|栋|幢|台|辆|批|家|位|笔|项|座|所|副)"
PATTERN = late(
    rf"(?<![0-9])(?<![0-9][.,])(?:[0-9]{{1,9}}(?:,[0-9]{{3}})*|{NUMERAL}{{1,7}})(?![0-9年月日时号%万亿元余多几]|[.,][0-9]|{NUMERAL}){_MEASURE}?"
)


def read_count(text: str) -> int:
    """Read a count, with or without its measure word.

    >>> read_count("378户"), read_count("三宗")
    (378, 3)
    >>> read_count("若干户")
    Traceback (most recent call last):
    ValueError: not a number: '若干'
    """
    return read_numeral(re.sub(rf"{_MEASURE}$", "", text))


Count = Annotated[int, Value(PATTERN, read_count)]
