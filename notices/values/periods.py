"""Periods with their anchor: 自本公告刊登之日起四十五日内, 公告期满后15日内, 公示期为7天."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.dates import DAY, read_day
from notices.values.numerals import NUMERAL, read_numeral
from notices.values.shape import Shape
from notices.values.value import Value
from notices.values.windows import PATTERN as WINDOW
from notices.values.windows import read_window

Unit = Literal["day", "working_day", "month", "year"]
Start = Literal["publication", "receipt", "service", "first_publication", "last_publication", "date"]

_EVENT = (
    r"(?:本|该|此|公告|公示|通告|通知|启事|声明|刊登|登报|见报|发布|公布|刊发|刊出|发出|登载|张贴|出具|送达|视为|接到|接|收到|"
    r"第一次|首次|最后一次|第[二三]次|期限|期|届满|满|即|书|书面|判决|裁定|上述|举证|答辩|在|于|《[^《》\n]{1,20}》)"
)
_DAWN = (
    r"(?:(?:之日|之次日|之当日|之时|当日|当天|次日|第二日|第二天|日)(?:起|后|开始|始|之后|以后|起算|计算)?|起|之后|以后|后|(?<=期满)|(?<=届满))"
)
_ANCHOR = (
    rf"(?P<anchor>(?:自|从|由|在|于)[^,。;、:\n自从]{{1,40}}?{_DAWN}|{_EVENT}{{1,7}}{_DAWN}于?)"
    r"[,、]?(?:的|经过|经|满|起|计算|算|在|内)?(?:经过|满|的)? ?"
)
_LABEL = r"(?:(?:公告|公示|送达|异议|申报|公示公告|催告)(?:期限|期间|期|时间|时限)(?:自|为|共|是|:|计|不少于)?)"
_FIGURES = rf"(?:[0-9]{{1,3}}|{NUMERAL}{{1,5}})"
_COUNT = (
    rf"(?P<count>{_FIGURES})(?:\({_FIGURES}\))? ?"
    r"(?P<unit>个?工作日|个?日历[日天]|个?自然[日天]|日|天|个月|周?年)(?:\((?:日|天|日历[日天]|自然[日天]|(?P<working>工作日))\))?"
)
_WINDOW = re.sub(r"[?]P<[a-z_]+>", "?:", WINDOW.pattern)
_FREE = rf"(?<![0-9年月第每至到~.—－―–-])(?<!{NUMERAL})(?<!已满)(?<!不明满)"
_END = (
    rf"[,(](?:即|即至|即截止到|截至|截止至|截止到|至|到)(?P<ends>{DAY})(?:之?前|止|为止)?\)?"
    rf"|\((?P<ends_before>{DAY})(?:之?前|以前|止|截止)\)"
    rf"|(?:[,;:]|[,;:]?\(|(?=自))(?:即|公[示告]期)?(?P<window>{_WINDOW})(?:止)?\)?"
    r"|[,(](?P<anchor_behind>[自从][^,。;、:\n自从]{1,20}?之日)起?(?:计算|起算|算)?\)?"
)
_COUNTED = rf"(?P<counted>{_WINDOW})止?[,(](?:共计|共|为期|计|即|公[示告]期|期限|为|:){{0,3}}"
PATTERN = late(
    rf"(?:{_COUNTED}|{_ANCHOR}|{_LABEL}|{_FREE}){_COUNT}(?!之?前|以前|[0-9止{'一二三四五六七八九十'}])(?:之内|以内|内|期满|届满|之?后)?(?:{_END})?"
)
_STARTS: tuple[tuple[str, Start], ...] = (
    ("第一次|首次", "first_publication"),
    ("最后一次|末次|第三次", "last_publication"),
    ("接到|收到|签收|接(?=通知|公告|书面)", "receipt"),
    ("送达|公告(?:期|期限)?(?:届满|满)|公告(?:期|期限)后", "service"),
    (DAY, "date"),
    ("(?:公告|公示)(?!期)|通告|启事|声明|刊登|登报|见报|刊发|刊出|登载|发布|公布|发出|张贴|即日", "publication"),
)
_UNITS: dict[str, Unit] = {
    "工作日": "working_day", "日历日": "day", "日历天": "day", "自然日": "day", "自然天": "day", "日": "day",
    "天": "day", "月": "month", "年": "year", "周年": "year",
}  # fmt: skip


class PeriodShape(Shape):
    """A count of days, months or years, and the event from which they run."""

    model_config = ConfigDict(title="Period")

    count: int
    unit: Unit
    starts: Start | None = None
    ends_on: date | None = None


def read_period(text: str) -> dict[str, Reading]:
    """Read a period with its anchor where one is printed.

    >>> {name: reading.value for name, reading in read_period("自本公告刊登之日起四十五日内").items()}
    {'count': 45, 'unit': 'day', 'starts': 'publication'}
    >>> read_period("2024年5月1日前")
    Traceback (most recent call last):
    ValueError: not a period: '2024年5月1日前'
    """
    match = PATTERN.fullmatch(text)
    count = read_numeral(match["count"]) if match else 0
    if match is None or count == 0:
        raise ValueError(f"not a period: {text!r}")
    tree = {
        "count": Reading(count, (Span(*match.span("count")),)),
        "unit": _unit(match),
    }
    for group in ("anchor", "anchor_behind"):
        start = _start(match[group] or "")
        if start:
            tree["starts"] = Reading(start, (Span(*match.span(group)),))
    for group in ("ends", "ends_before"):
        if match[group]:
            tree["ends_on"] = Reading(read_day(match[group]), (Span(*match.span(group)),))
    for group in ("counted", "window"):
        if match[group]:
            tree["ends_on"] = _closing(match[group], match.start(group))
    return tree


def _closing(words: str, at: int) -> Reading:
    """The last day of a window that is printed beside the period."""
    closes = read_window(words)["closes"]
    spans = tuple(Span(at + span.start, at + span.end) for span in closes.spans)
    day = closes.value.date() if isinstance(closes.value, datetime) else closes.value
    return Reading(day, spans)


def _unit(match: re.Match[str]) -> Reading:
    group = "working" if match["working"] else "unit"
    return Reading(_UNITS[match[group].removeprefix("个")], (Span(*match.span(group)),))


def _start(anchor: str) -> Start | None:
    """Tell the event that an anchor names; None for one that is no event of the notice (举证期满)."""
    return next((start for words, start in _STARTS if re.search(words, anchor)), None)


Period = Annotated[PeriodShape, Value(PATTERN, read_period)]
