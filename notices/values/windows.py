"""From one day to another: 2023年10月30日至2023年11月29日, 3月16日至30日, 自…起至…17时止."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.values.dates import DAY, TIME, read_clock, read_day
from notices.values.shape import Shape
from notices.values.value import Value

_SHORT_DAY = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:3[01]|[12][0-9]|0?[1-9]|三?二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(?:3[01]|[12][0-9]|0?[1-9])[日号]"
_TO = r"(?:[(（][^()（）]{1,12}[)）])?(?:起|开始)?,?(?:至|到|-|—|－|~|――|——|--)+"
PATTERN = re.compile(
    rf"(?P<open>{DAY.replace('sep', 's1')})(?P<open_time>{TIME})?{_TO}"
    rf"(?:(?P<close>{DAY.replace('sep', 's2')})|(?P<short>{_SHORT_DAY}))(?P<close_time>{TIME})?(?:止|前|为止)?"
)


class WindowShape(Shape):
    """A stretch of time with its two ends, days or moments."""

    model_config = ConfigDict(title="Window")

    opens: datetime | date | None = None
    closes: datetime | date | None = None


def read_window(text: str) -> dict[str, Reading]:
    """Both ends; an end without its year takes the year of the beginning, and cites both.

    >>> read_window("2024年3月16日至3月25日")["closes"].value
    datetime.date(2024, 3, 25)
    >>> read_window("3月16日")
    Traceback (most recent call last):
    ValueError: not a window: '3月16日'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a window: {text!r}")
    opens = read_day(match["open"])
    close = match["close"] or _completed(match["open"], match["short"])
    closes = read_day(close)
    spans = [_span(match, "close" if match["close"] else "short")]
    if match["short"]:
        spans.insert(0, _span(match, "open"))
    return {
        "opens": Reading(_at(opens, match["open_time"]), _spans(match, [_span(match, "open")], "open_time")),
        "closes": Reading(_at(closes, match["close_time"]), _spans(match, spans, "close_time")),
    }


def _completed(whole: str, short: str) -> str:
    """A short day with the year (and month) of the whole one."""
    cut = whole.index("月") + 1 if "月" in whole else -1
    head = whole[: whole.index("年") + 1] if "月" in short else whole[:cut]
    if "年" not in whole or not head:
        raise ValueError(f"not a window: {whole}–{short}")
    return head + short


def _at(day: date, clock: str | None) -> date | datetime:
    return datetime.combine(day, read_clock(clock)) if clock else day


def _span(match: re.Match[str], name: str) -> Span:
    return Span(*match.span(name))


def _spans(match: re.Match[str], spans: list[Span], clock: str) -> tuple[Span, ...]:
    if not match[clock]:
        return tuple(spans)
    last = spans[-1]
    return (*spans[:-1], Span(last.start, match.end(clock)))


Window = Annotated[WindowShape, Value(PATTERN, read_window)]
