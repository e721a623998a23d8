"""Numbers of bills: 10203230 06617482, VVI01830627, 1 305501 020270 20220301 161234567; recorded without spaces."""

from __future__ import annotations

import re
from typing import Annotated

from notices.patterns import late
from notices.values.value import Value

PATTERN = late(r"[0-9A-Z](?:[ /-]?[0-9A-Z]){4,39}")


def read_bill_number(text: str) -> str:
    """A bill's number in one piece.

    >>> read_bill_number("10203230 06617482")
    '1020323006617482'
    >>> read_bill_number("无")
    Traceback (most recent call last):
    ValueError: not the number of a bill: '无'
    """
    if not PATTERN.fullmatch(text) or not re.search("[0-9]{4}", text):
        raise ValueError(f"not the number of a bill: {text!r}")
    return text.replace(" ", "")


BillNumber = Annotated[str, Value(PATTERN, read_bill_number)]
