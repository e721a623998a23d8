"""Which of several announcements this one is: 第二次公告, (第一次), 三次公告之二."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.numerals import read_numeral
from notices.values.shape import Shape
from notices.values.value import Value

_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十])"
_SAID = "(?:公告|公示|通告|登报|刊登|通知|登载|见报)"
PATTERN = late(
    rf"(?<!自)(?<!自本)(?<!最)(?:"
    rf"[(\[](?:共(?P<total1>{_N})次[,、]?)?(?:此为|本次为)?第(?P<first>{_N})次{_SAID}?(?:[,、]?共(?P<total3>{_N})次)?[)\]]"
    rf"|第(?P<fourth>{_N})次{_SAID}?\(共(?P<total4>{_N})次\)"
    rf"|共(?P<total5>{_N})次{_SAID}?[,、](?:此|本次|现)为第(?P<fifth>{_N})次"
    rf"|第(?P<second>{_N})次{_SAID}(?!{_SAID}|发布|后|期满|届满|之日|起|日|当日|次日|之次日)"
    rf"|(?P<total2>{_N})次{_SAID}之(?P<third>{_N}))"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_TOTALS = ("total1", "total2", "total3", "total4", "total5")


class RepublicationShape(Shape):
    """The ordinal of this announcement, and how many there are to be."""

    model_config = ConfigDict(title="Republication")

    ordinal: int
    total: int | None = None


def read_republication(text: str) -> dict[str, Reading]:
    """Read the ordinal, and the total where it is printed.

    >>> {name: reading.value for name, reading in read_republication("三次公告之二").items()}
    {'ordinal': 2, 'total': 3}
    >>> read_republication("多次公告")
    Traceback (most recent call last):
    ValueError: not an ordinal of an announcement: '多次公告'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not an ordinal of an announcement: {text!r}")
    tree: dict[str, Reading] = {}
    for name, groups in (("ordinal", _ORDINALS), ("total", _TOTALS)):
        group = next((group for group in groups if match[group]), None)
        if group:
            tree[name] = Reading(read_numeral(match[group]), (Span(*match.span(group)),))
    return tree


Republication = Annotated[RepublicationShape, Value(PATTERN, read_republication)]
