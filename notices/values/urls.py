"""Addresses on the network: pages and mail boxes."""

from __future__ import annotations

from typing import Annotated

from notices.patterns import late
from notices.values.value import Value

PATTERN = late(
    r"(?:https?://[A-Za-z0-9][^\s,;。,、)）\u4e00-\u9fff<>\"”》]{3,200}|(?:www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[A-Za-z0-9./_?=&%#-]*)?|(?<![A-Za-z0-9@.-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|net|org|gov)(?:\.cn)?(?:/[A-Za-z0-9./_?=&%#-]*)?)(?![@A-Za-z0-9])"
)
EMAIL = late(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,4}")


def read_url(text: str) -> str:
    """A page's address, without the stop behind it.

    >>> read_url("www.lanchuan.gov.cn")
    'www.lanchuan.gov.cn'
    >>> read_url("政府网")
    Traceback (most recent call last):
    ValueError: not an address of a page: '政府网'
    """
    bare = text.rstrip("./")
    if not PATTERN.fullmatch(bare) and not PATTERN.fullmatch(text):
        raise ValueError(f"not an address of a page: {text!r}")
    return text.rstrip(".")


def read_email(text: str) -> str:
    """A mail box.

    >>> read_email("a.b@example.com")
    'a.b@example.com'
    """
    if not EMAIL.fullmatch(text):
        raise ValueError(f"not a mail box: {text!r}")
    return text


Url = Annotated[str, Value(PATTERN, read_url)]
Email = Annotated[str, Value(EMAIL, read_email)]
