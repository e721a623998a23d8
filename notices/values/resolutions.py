"""Who decided, and when: 经股东会决议, 2023年11月20日股东会决议, 经全体合伙人一致同意."""

from __future__ import annotations

import re
from datetime import date as Day
from typing import Annotated, Literal

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.values.dates import DAY, read_day
from notices.values.shape import Shape
from notices.values.value import Value

Body = Literal["shareholders", "board", "investor", "members", "partners", "court", "authority", "other"]

_BODIES: tuple[tuple[str, Body], ...] = (
    (r"股东大会|股东会|全体股东|股东", "shareholders"),
    (r"董事会|理事会|执行董事|董事", "board"),
    (r"出资人|投资人|举办者|举办方|主办单位|开办单位|投资者|唯一出资人|经营者|上级主管部门", "investor"),
    (r"全体合伙人|合伙人会议|合伙人", "partners"),
    (r"成员大会|社员大会|会员大会|会员代表大会|全体成员|成员代表大会|职工大会|职工代表大会", "members"),
    (r"[\u4e00-\u9fff]{2,16}人民法院|法院", "court"),
)
_BODY = "|".join(words for words, _ in _BODIES)
PATTERN = re.compile(
    rf"(?:(?:经|根据|依据|由|按照)?(?:本公司|公司|本企业|本社|本单位|本校|我公司|我司|本厂|本会|本所)?于?(?P<before>{DAY.replace('sep', 'sep1')})?(?:经|召开的?|的|由|,)*)?"
    rf"(?:本公司|公司|本企业|本单位|本社|合作社|企业)?(?P<body>{_BODY})(?:会议|一致|于)?(?P<after>{DAY.replace('sep', 'sep2')})?(?:会议|召开|一致|作出|研究|表决|通过|讨论|的)*(?:决议|决定|同意|裁定|通过|批准)"
)


class ResolutionShape(Shape):
    """A decision by the body that could take it."""

    model_config = ConfigDict(title="Resolution")

    body: Body
    date: Day | None = None


def read_resolution(text: str) -> dict[str, Reading]:
    """The body that decided, and the day where it is printed.

    >>> {name: reading.value for name, reading in read_resolution("经股东会2023年11月20日决议").items()}
    {'body': 'shareholders', 'date': datetime.date(2023, 11, 20)}
    >>> read_resolution("经研究")
    Traceback (most recent call last):
    ValueError: not a resolution: '经研究'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a resolution: {text!r}")
    body = next(name for words, name in _BODIES if re.fullmatch(words, match["body"]))
    tree = {"body": Reading(body, (Span(*match.span("body")),))}
    group = next((group for group in ("before", "after") if match[group]), None)
    if group:
        tree["date"] = Reading(read_day(match[group]), (Span(*match.span(group)),))
    return tree


Resolution = Annotated[ResolutionShape, Value(PATTERN, read_resolution)]
