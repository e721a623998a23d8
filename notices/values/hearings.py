"""When and where a hearing is: at a time, or so many days after another period has run out."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.values.dates import DAY, TIME, read_moment
from notices.values.shape import Shape
from notices.values.value import Value

_RELATIVE = rf"(?:举证期限?|答辩期限?|公告期限?|上述期限?|期限?|公告)(?:届满|满|届满之日)(?:后|之后)?的?(?:次日|当日|第[0-9一二三四五六七八九十]{{1,3}}[日天]|次一工作日)?(?:\([^()]{{2,20}}\))?(?:的)?(?:{TIME}(?:许|整)?)?(?:\(遇[^()]{{2,20}}\))?"
_PLACE = r"在(?P<place>[^,。;]{2,40}?(?:法庭|审判庭|审判法庭|法院|会议室|大厅|室|庭|厅|楼|法庭室|中心|会议中心))"
PATTERN = re.compile(rf"(?:(?P<at>(?:{DAY})(?:{TIME})?)|(?P<relative>{_RELATIVE}))(?:许|整)?(?:\([^()]{{1,24}}\))?,?(?:{_PLACE})?")


class HearingShape(Shape):
    """A hearing or meeting: a moment, or words that fix it by another period; and its place."""

    model_config = ConfigDict(title="Hearing")

    at: datetime | date | None = None
    relative: str | None = None
    place: str | None = None


def read_hearing(text: str) -> dict[str, Reading]:
    """A moment or relative words, and the place where it is printed.

    >>> {name: reading.value for name, reading in read_hearing("举证期满后第3日上午9时在本院第一法庭").items()}
    {'relative': '举证期满后第3日上午9时', 'place': '本院第一法庭'}
    >>> read_hearing("另行通知")
    Traceback (most recent call last):
    ValueError: not a hearing: '另行通知'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a hearing: {text!r}")
    tree: dict[str, Reading] = {}
    if match["at"]:
        tree["at"] = Reading(read_moment(match["at"]), (Span(*match.span("at")),))
    elif match["relative"]:
        tree["relative"] = Reading(match["relative"], (Span(*match.span("relative")),))
    if match["place"]:
        tree["place"] = Reading(match["place"], (Span(*match.span("place")),))
    return tree


Hearing = Annotated[HearingShape, Value(PATTERN, read_hearing)]
