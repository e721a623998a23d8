"""Periods with their anchor: 自本公告刊登之日起四十五日内, 公告期满后15日内, 公示期7天."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.values.dates import DAY
from notices.values.numerals import NUMERAL, read_numeral
from notices.values.shape import Shape
from notices.values.value import Value

Unit = Literal["day", "working_day", "month", "year"]
Start = Literal["publication", "receipt", "service", "first_publication", "last_publication", "date"]

_ANCHOR = (
    r"(?:(?:自|从|于|在|由)?(?:(?P<first>(?:第一次|首次)(?:公告|刊登|见报|发布)[^,。;]{0,6}?)|(?P<last>(?:最后一次|第三次|末次)(?:公告|刊登)[^,。;]{0,6}?)"
    r"|(?P<service>(?:视为)?送达(?:公告)?(?:之日)?|公告期满|公告期限届满|公告送达期满)"
    r"|(?P<publication>(?:本|该|此)?(?:公告|公示|通告|通知|启事|声明|信息|催告)?(?:在[^,。;]{2,12}|于[^,。;]{2,12})?(?:刊登|登报|见报|发布|公布|刊发|发出|登载|公告|公示|之日|发布公告|张贴)(?:报纸)?)"
    r"|(?P<receipt>(?:接到|收到|接)(?:本)?(?:通知|通知书|书面通知|公告|本通知)(?:书)?)|(?P<date>" + DAY + r"))"
    r"(?:之日|当日|日|次日|的?第二日)?(?:起|后|开始|始)?(?:,|计算|的|满|内|经|过|算|之日起|以内|经过)*)"
)
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{NUMERAL}{{1,4}})(?:\([0-9一二三四五六七八九十]{{1,4}}\))?(?:个)?(?P<unit>工作日|日历天|自然日|日|天|月|年)"
PATTERN = re.compile(rf"(?:{_ANCHOR})?{_COUNT}(?![0-9]|[一二三四五六七八九十])(?:内|以内|之内|后|期满)?")
_BARE = re.compile(_COUNT)
_STARTS = {
    "first": "first_publication", "last": "last_publication", "service": "service", "publication": "publication",
    "receipt": "receipt", "date": "date",
}  # fmt: skip
_UNITS = {"工作日": "working_day", "日": "day", "天": "day", "日历天": "day", "自然日": "day", "月": "month", "年": "year"}


class PeriodShape(Shape):
    """A count of days, months or years, and the event from which they run."""

    model_config = ConfigDict(title="Period")

    count: int
    unit: Unit
    starts: Start | None = None
    ends_on: date | None = None


def read_period(text: str) -> dict[str, Reading]:
    """A period with its anchor where one is printed.

    >>> {name: reading.value for name, reading in read_period("自本公告刊登之日起四十五日内").items()}
    {'count': 45, 'unit': 'day', 'starts': 'publication'}
    >>> read_period("2024年")
    Traceback (most recent call last):
    ValueError: not a period: '2024年'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a period: {text!r}")
    count = read_numeral(match["count"])
    unit = _UNITS[match["unit"]]
    if unit == "month" and "个" not in text and not re.search(r"[一二三四五六七八九十]月$|个月", text):
        raise ValueError(f"not a period: {text!r}")
    if count == 0:
        raise ValueError(f"not a period: {text!r}")
    tree = {
        "count": Reading(count, (Span(*match.span("count")),)),
        "unit": Reading(unit, (Span(*match.span("unit")),)),
    }
    for group, start in _STARTS.items():
        if match[group]:
            tree["starts"] = Reading(start, (Span(*match.span(group)),))
    return tree


Period = Annotated[PeriodShape, Value(PATTERN, read_period)]
