"""Who decided, and when: 经股东会决议, 2023年11月20日股东会决议, 经全体合伙人一致同意."""

from __future__ import annotations

import re
from datetime import date as Day  # noqa: N812 - a field here is called date; pydantic reads the annotation
from typing import Annotated, Literal

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.dates import DAY, read_day
from notices.values.shape import Shape
from notices.values.value import Value

Body = Literal["shareholders", "board", "investor", "members", "partners", "court", "authority", "other"]

_BODIES: tuple[tuple[str, Body], ...] = (
    ("(?:临时|定期)?股东(?:大会|会)|(?:全体|唯一|法人|独资|自然人)?股东", "shareholders"),
    ("校?(?:董事会|理事会)|执行董事|董事", "board"),
    ("(?:唯一)?(?:出资人|出资方|投资人|投资者|举办者|举办方|举办人|举办单位|主办单位|开办单位|经营者)", "investor"),
    ("(?:全体)?合伙人(?:会议|大会)?", "partners"),
    ("全体(?:成员|社员|会员)|(?:成员|社员|会员|职工)(?:代表)?大?会", "members"),
    (r"[\u4e00-\u9fff]{2,16}人民法院|人民法院|法院", "court"),
    (r"(?:上级|业务|行业)?主管(?:部门|单位|机关)", "authority"),
    (r"[\u4e00-\u9fff]{2,14}(?:人民政府|教育局|民政局|委员会|登记机关)", "authority"),
    ("清算组|业主大会|家庭成员会议", "other"),
)
_BODY = "|".join(f"(?:{words})" for words, _ in _BODIES)
_US = "(?:本公司|公司|本企业|本社|合作社|本单位|本校|我公司|我司|我单位|我校|本厂|本会|本所|企业|本中心|学校)"
_VERB = (
    "(?:召开|作出|做出|研究|表决|通过|讨论|审议|协商|书面|会议|特别|一致|形成|后|并|的|,"
    "|第?[0-9一二三四五六七八九十]{1,3}次)"
)
_MATTER = (
    "(?:已)?(?:作出|做出|形成)?(?:了)?(?:关于|有关|同意)?(?:公司|本公司)?(?:减少(?:公司)?注册资[本金]|减资|提前解散|解散(?:清算)?|注销|清算|分立|(?:吸收)?合并)"
    "(?:公司|本公司|事[宜项])?(?:的)?"
)
PATTERN = late(
    rf"(?:经|根据|依据|按照|由)?{_US}?(?:于|在)?(?P<before>{DAY})?(?:召开|作出|做出|形成|通过|经|的|由|,|{_US}){{0,3}}"
    r"(?:(?:19|20)[0-9]{2}年)?(?:第?[0-9一二三四五六七八九十]{1,3}次)?"
    rf"(?P<body>{_BODY})(?:(?<=[人者])[\u4e00-\u9fff·]{{2,6}}(?=决定|决议))?(?:会议)?(?:已?于|在)?(?P<after>{DAY})?{_VERB}{{0,6}}(?:{_MATTER})?(?:\([12][0-9]{{3}}\)[^,。;]{{2,20}}号)?(?:民事)?(?:决议|决定|同意|裁定|通过|批准|批复)(?!成立|设立|登记成立)"
)


class ResolutionShape(Shape):
    """A decision by the body that could take it."""

    model_config = ConfigDict(title="Resolution")

    body: Body
    date: Day | None = None


def read_resolution(text: str) -> dict[str, Reading]:
    """Read the body that decided, and the day where it is printed.

    >>> {name: reading.value for name, reading in read_resolution("经股东会2023年11月20日决议").items()}
    {'body': 'shareholders', 'date': datetime.date(2023, 11, 20)}
    >>> read_resolution("经研究决定")
    Traceback (most recent call last):
    ValueError: not a resolution: '经研究决定'
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
