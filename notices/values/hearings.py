"""When and where a hearing is: at a time, or so many days after another period has run out."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.dates import DAY, TIME, Moment, read_moment
from notices.values.shape import Shape
from notices.values.value import Value

_TERM = r"(?:举证|答辩|公告|送达|上述|异议|申报)"
_ASIDE = r"(?:\([^()\n]{1,30}\))"
_DAYS = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|日|天)(?!内)"
_RELATIVE = (
    rf"(?:本案)?(?:{_TERM}(?:期限?)?[、和及与]){{0,2}}{_TERM}?(?:期限?|期间)(?:届满|满|期满)(?:之日)?(?:以后|之后|后|起)?的?"
    rf"(?:(?:次日|当日|次一工作日|第{_DAYS}){_ASIDE}?的?{TIME}?|{_DAYS}{_ASIDE}?的?{TIME})"
)
_PLACE = r"(?:(?!不公开|公开|依法|开庭|审理|举行|召开|进行|组成|以网络|缺席|适用|由审判|通过)[^,。;()\n]){2,40}"
PATTERN = late(
    rf"(?:定于|于)?(?:(?P<at>{DAY}{TIME}?)|(?P<relative>{_RELATIVE}))[许整]?{_ASIDE}?,?(?:在(?P<place>{_PLACE}))?"
    r"(?:依法|公开|不公开|组成合议庭|适用[^,。;\n]{2,8}程序|独任|缺席|开庭){0,4}(?:审理|开庭|宣判)?(?:此案|本案)?"
)


class HearingShape(Shape):
    """A hearing or meeting: a moment, or words that fix it by another period; and its place."""

    model_config = ConfigDict(title="Hearing")

    at: Moment | None = None
    relative: str | None = None
    place: str | None = None


def read_hearing(text: str) -> dict[str, Reading]:
    """Read a moment or relative words, and the place where it is printed.

    >>> {name: reading.value for name, reading in read_hearing("定于举证期满后第3日9时在本院第一法庭公开审理").items()}
    {'relative': '举证期满后第3日9时', 'place': '本院第一法庭'}
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
    for name in ("relative", "place"):
        if match[name]:
            tree[name] = Reading(match[name], (Span(*match.span(name)),))
    return tree


Hearing = Annotated[HearingShape, Value(PATTERN, read_hearing)]
