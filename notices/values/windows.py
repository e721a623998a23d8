"""From one day to another: 2023年10月30日至2023年11月29日, 3月16日至30日, 自…起至…17时止."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.dates import CLOCK, DAY, DAY_OF_MONTH, MONTH, TIME, WEEKDAY, Moment, read_clock, read_day
from notices.values.numerals import read_numeral
from notices.values.shape import Shape
from notices.values.value import Value

_SHORT = (
    rf"(?:(?P<next>次年)?(?P<month>{MONTH})月)?(?P<day>{DAY_OF_MONTH})[日号]"
    r"|(?P<dotted>[0-9]{1,2}\.[0-9]{1,2})(?![0-9.])"
)
_ASIDE = rf"(?:\((?:含|含当日|含本日|当日|以[^()\n]{{2,12}}为准)\)|{WEEKDAY})?"
_TO = r"(?:起|开始|始)?[,、]?(?:[至到]|[-~—－―–]{1,3})[,]?"
_HOURS = rf"{CLOCK}[至到~—－―–-]{{1,3}}{CLOCK}"
_DAILY = (
    r"止?[,(]?(?:(?:每日|每天|每个工作日|工作日|上班时间)[^。;\n至到]{0,4}|(?=上午|早上|[0-9]{1,2}:))"
    rf"{_HOURS}(?:[,、]?{_HOURS})?\)?"
)
PATTERN = late(
    rf"(?:自|从|于)?(?:(?P<open>{DAY})(?P<open_time>{TIME})?|(?P<now>即日))(?:许|正)?{_ASIDE}{_TO}"
    rf"(?:(?P<close>{DAY})|{_SHORT}|(?P<same>{CLOCK})(?!日))(?P<close_time>(?>{TIME})(?![至~—－―–-]|到[0-9上下早晚中]))?{_ASIDE}(?:{_DAILY}|为?止|之?前|以前|结束)?"
    rf"(?:\((?:节假日|法定节假日|公休日|双休日|周末|国家法定节假日|工作日)[^()\n]{{0,10}}\))?"
)


class WindowShape(Shape):
    """A stretch of time with its two ends, days or moments."""

    model_config = ConfigDict(title="Window")

    opens: Moment | None = None
    closes: Moment | None = None


def read_window(text: str) -> dict[str, Reading]:
    """Both ends; an end without its year takes the year of the beginning, and cites both.

    >>> read_window("自2024年3月16日起至3月25日止")["closes"].value
    datetime.date(2024, 3, 25)
    >>> read_window("3月16日")
    Traceback (most recent call last):
    ValueError: not a window: '3月16日'
    """
    match = PATTERN.fullmatch(text)
    if match is None or (match["now"] and not match["close"]):
        raise ValueError(f"not a window: {text!r}")
    closes = Reading(_close(match), _cited(match))
    return {"closes": closes} if match["now"] else {"opens": _opens(match), "closes": closes}


def _opens(match: re.Match[str]) -> Reading:
    opens = _at(read_day(match["open"]), match["open_time"])
    return Reading(opens, (Span(match.start("open"), _end(match, "open_time", "open")),))


def _close(match: re.Match[str]) -> date | datetime:
    """Read the last day or moment, completed from the first where its year or month is not printed."""
    if match["close"]:
        return _at(read_day(match["close"]), match["close_time"])
    opens = read_day(match["open"])
    if match["same"]:
        if not match["open_time"] or match["close_time"]:
            raise ValueError(f"not a window: {match[0]!r}")
        return _at(opens, _in_half(match))
    month, day = match["dotted"].split(".") if match["dotted"] else (match["month"], match["day"])
    in_month = read_numeral(month) if month and month not in "元正" else 1 if month else opens.month
    year = opens.year + 1 if match["next"] else opens.year
    closes = date(year, in_month, read_numeral(day))
    if closes < opens:
        raise ValueError(f"not a window: {match[0]!r}")
    return _at(closes, match["close_time"])


def _in_half(match: re.Match[str]) -> str:
    """Complete the second time of one day: 下午2:30-5:30 names its half of the day once."""
    half = "下午" if "下午" in match["open_time"] and not re.search("[上中下]午|晚", match["same"]) else ""
    return half + str(match["same"])


def _cited(match: re.Match[str]) -> tuple[Span, ...]:
    """Cite the print of the last day, and of the first where that completes it."""
    if match["close"]:
        return (Span(match.start("close"), _end(match, "close_time", "close")),)
    first = Span(*match.span("open"))
    if match["same"]:
        return (first, Span(*match.span("same")))
    start = next(match.start(name) for name in ("next", "month", "day", "dotted") if match[name])
    return (first, Span(start, _end(match, "close_time", "day", "dotted")))


def _at(day: date, clock: str | None) -> date | datetime:
    return datetime.combine(day, read_clock(clock)) if clock else day


def _end(match: re.Match[str], *names: str) -> int:
    """Where the first of the groups that stands ends, with the 日 of a short day."""
    name = next(name for name in names if match[name])
    return match.end(name) + (name == "day")


Window = Annotated[WindowShape, Value(PATTERN, read_window)]
