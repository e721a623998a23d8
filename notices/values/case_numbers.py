"""Case numbers of courts: （2024）澜0765民初9256号, and the free forms before 2016."""

from __future__ import annotations

import re
from typing import Annotated

from notices.patterns import late
from notices.text import full_width_brackets
from notices.values.value import Value

PATTERN = late(
    r"[(〔\[](?:19|20)[0-9]{2}[)〕\]](?!年)[\u4e00-\u9fff]{1,8}[0-9]{0,4}[\u4e00-\u9fff]{0,10}?第?[0-9]{1,6}(?:-[0-9]{1,3})?"
    r"(?:[、,-][0-9]{1,6}){0,20}号(?:之[0-9一二三四五六七八九十]{1,3})?"
)


def read_case_number(text: str) -> str:
    """A case number, its brackets in full width.

    >>> read_case_number("(2024)澜0765民初9256号")
    '（2024）澜0765民初9256号'
    >>> read_case_number("2024年")
    Traceback (most recent call last):
    ValueError: not a case number: '2024年'
    """
    if not PATTERN.fullmatch(text):
        raise ValueError(f"not a case number: {text!r}")
    return full_width_brackets(re.sub(r"^[〔\[](....)[〕\]]", r"(\1)", text))


CaseNumber = Annotated[str, Value(PATTERN, read_case_number)]
