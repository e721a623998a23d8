"""Days and moments as printed: 2023年11月29日, 二〇二三年十一月二十九日, 2023.11.29, with 上午9时30分 where a time stands."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated

from notices.values.numerals import read_numeral
from notices.values.value import Value

_YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][〇○零OＯo0一二三四五六七八九]{3})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|元|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
DAY = rf"{_YEAR}年{_MONTH}月{_DAY}(?:日|号)|(?:19|20)[0-9]{{2}}(?P<sep>[-./])(?:1[0-2]|0?[1-9])(?P=sep)(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_HALF = r"(?:上午|下午|中午|晚上|晚|早上|早|凌晨|傍晚|北京时间)"
TIME = rf"(?:\((?:星期|周)[一二三四五六日天]\)|星期[一二三四五六日天])?,?{_HALF}{{0,2}}(?:[0-9]{{1,2}}|[零一二三四五六七八九十]{{1,3}})(?:(?::[0-9]{{2}}){{1,2}}(?:时|分)?|(?:时|点)(?:(?:[0-9]{{1,2}}|[零〇一二三四五六七八九十]{{1,3}})分?|半|整)?)(?:[0-9]{{1,2}}秒)?"
PATTERN = re.compile(DAY)
MOMENT = re.compile(rf"(?:{DAY})(?:{TIME})?")
_PARTS = re.compile(
    rf"(?P<year>{_YEAR})[-年./](?P<month>{_MONTH})[-月./](?P<day>{_DAY})[日号]?(?P<rest>.*)", re.DOTALL
)
_CLOCK = re.compile(
    rf"(?:\((?:星期|周).\)|星期.)?,?(?P<half>{_HALF}{{0,2}})"
    r"(?P<hour>[0-9]{1,2}|[零一二三四五六七八九十]{1,3})(?::(?P<m1>[0-9]{2})(?::[0-9]{2})?[时分]?|[时点](?P<m2>[0-9]{1,2}|[零〇一二三四五六七八九十]{1,3}|半|整)?分?)(?:[0-9]{1,2}秒)?"
)
_NOON = 12


def read_day(text: str) -> date:
    """A day with its year, month and day.

    >>> read_day("二○二三年十一月二十九日")
    datetime.date(2023, 11, 29)
    >>> read_day("2023年11月")
    Traceback (most recent call last):
    ValueError: not a day: '2023年11月'
    """
    match = _PARTS.fullmatch(text)
    if match is None or match["rest"]:
        raise ValueError(f"not a day: {text!r}")
    return _day(match)


def read_moment(text: str) -> date | datetime:
    """A day, with the time of day where one is printed.

    >>> read_moment("2024年4月12日下午5时30分")
    datetime.datetime(2024, 4, 12, 17, 30)
    >>> read_moment("4月12日")
    Traceback (most recent call last):
    ValueError: not a day: '4月12日'
    """
    match = _PARTS.fullmatch(text)
    if match is None:
        raise ValueError(f"not a day: {text!r}")
    day = _day(match)
    return datetime.combine(day, read_clock(match["rest"])) if match["rest"] else day


def read_clock(text: str) -> time:
    """A time of day.

    >>> read_clock("上午九时半")
    datetime.time(9, 30)
    """
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise ValueError(f"not a time of day: {text!r}")
    hour = read_numeral(match["hour"])
    if any(half in match["half"] for half in ("下午", "晚", "傍晚")) and hour < _NOON:
        hour += _NOON
    minutes = match["m1"] or match["m2"] or "0"
    minute = {"半": 30, "整": 0}.get(minutes)
    return _whole_day(hour, read_numeral(minutes) if minute is None else minute)


def _whole_day(hour: int, minute: int) -> time:
    if hour == 24 and minute == 0:  # noqa: PLR2004 - 24时 is the end of its day
        return time(23, 59)
    return time(hour, minute)


def _day(match: re.Match[str]) -> date:
    month = 1 if match["month"] == "元" else read_numeral(match["month"])
    return date(read_numeral(match["year"]), month, read_numeral(match["day"]))


Day = Annotated[date, Value(PATTERN, read_day)]
Moment = Annotated[datetime | date, Value(MOMENT, read_moment)]
