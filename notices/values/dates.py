"""Days and moments as printed: 2023年11月29日, 二〇二三年十一月二十九日, 2023.11.29, 2024年5月6日上午9时30分."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated

from pydantic import Field

from notices.patterns import late
from notices.values.numerals import read_numeral
from notices.values.value import Value

_FIGURES = "一二三四五六七八九"
_CAPITALS = "壹贰叁肆伍陆柒捌玖"
YEAR = rf"(?:(?:19|20)[0-9]{{2}}|[一二壹贰][〇○零OＯo0{_FIGURES}{_CAPITALS}]{{3}})"
MONTH = (
    rf"(?:1[0-2]|0?[1-9](?![0-9])|十[一二]?|元|正|[{_FIGURES}]|零?壹拾[壹贰]?|零?拾[壹贰]?|零?[{_CAPITALS}])"
)
DAY_OF_MONTH = (
    rf"(?:3[01]|[12][0-9]|0?[1-9](?![0-9])|三十一?|二十[{_FIGURES}]?|廿[{_FIGURES}]?|十[{_FIGURES}]?|[{_FIGURES}]"
    rf"|零?(?:叁拾壹?|[壹贰]?拾[{_CAPITALS}]?)|零?[{_CAPITALS}])"
)
_MONTH_FIGURES = "(?:1[0-2]|0?[1-9])"
_DAY_FIGURES = "(?:3[01]|[12][0-9]|0?[1-9])"
_PARTED = "|".join(
    rf"(?:19|20)[0-9]{{2}} ?{mark} ?{_MONTH_FIGURES} ?{mark} ?{_DAY_FIGURES}日?{end}"
    for mark, end in (
        (r"\.", r"(?!\.?[0-9]|号)"),
        ("/", r"(?![0-9/号])"),
        ("-", r"(?![0-9A-Za-z号]|-[0-9]{1,3}(?![0-9]))"),
    )
)
DAY = (
    rf"(?:(?<![0-9]){YEAR} ?年 ?{MONTH} ?月 ?{DAY_OF_MONTH} ?[日号]"
    rf"|(?<![0-9])(?:19|20)[0-9]{{2}}年{_MONTH_FIGURES}月{_DAY_FIGURES}(?=$|[\s,。;)])"
    rf"|(?<![0-9A-Za-z])(?<![A-Za-z]-)(?:{_PARTED}))"
)
_HALF = "(?:上午|下午|中午|晚上|晚间|晚|早上|早晨|早|凌晨|傍晚|北京时间)"
_NUMBER = r"(?:[0-9]{1,2}|[零〇一二三四五六七八九十]{1,3})"
WEEKDAY = r"(?:\((?:星期|周)[一二三四五六日天]\)|(?:星期|周)[一二三四五六日天])"
CLOCK = (
    rf"(?:\({_HALF}\))?{_HALF}{{0,2}}[: ]?"
    rf"(?:[0-9]{{1,2}} ?[:∶] ?[0-9]{{2}}(?:[:∶][0-9]{{2}})?(?:时|分|点)?"
    rf"|{_NUMBER}(?:时|点钟?)(?:[半整正]|{_NUMBER}(?:分(?:{_NUMBER}秒)?|(?![0-9分日月年人])))?)"
)
TIME = rf"{WEEKDAY}?[, ]?{CLOCK}"
PATTERN = late(DAY)
MOMENT = late(rf"{DAY}(?:{TIME}|{WEEKDAY})?")
_PARTS = late(rf"(?P<year>{YEAR}) ?[-年./] ?(?P<month>{MONTH}) ?[-月./] ?(?P<day>{DAY_OF_MONTH}) ?[日号]?")
_CLOCK = late(
    rf"{WEEKDAY}?[, ]?(?P<half>(?:\({_HALF}\))?{_HALF}{{0,2}})[: ]?(?P<hour>{_NUMBER}) ?"
    rf"(?:[:∶] ?(?P<past>[0-9]{{2}})(?:[:∶](?P<rest>[0-9]{{2}}))?[时分点]?"
    rf"|(?:时|点钟?)(?:(?P<minute>{_NUMBER}|半|整|正)(?:分(?:(?P<second>{_NUMBER})秒)?)?)?)"
)
_NOON = 12


def read_day(text: str) -> date:
    """Read a day with its year, month and day.

    >>> read_day("二○二三年十一月二十九日")
    datetime.date(2023, 11, 29)
    >>> read_day("2023年11月")
    Traceback (most recent call last):
    ValueError: not a day: '2023年11月'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a day: {text!r}")
    return _day(text)


def read_moment(text: str) -> date | datetime:
    """Read a day, with the time of day where one is printed.

    >>> read_moment("2024年4月12日下午5时30分")
    datetime.datetime(2024, 4, 12, 17, 30)
    >>> read_moment("4月12日")
    Traceback (most recent call last):
    ValueError: not a day: '4月12日'
    """
    match = PATTERN.match(text)
    if match is None or not MOMENT.fullmatch(text):
        raise ValueError(f"not a day: {text!r}")
    day, clock = _day(match[0]), text[match.end() :]
    return datetime.combine(day, read_clock(clock)) if re.sub(WEEKDAY, "", clock) else day


def read_clock(text: str) -> time:
    """Read a time of day; 24时, the end of its day, is its last minute.

    >>> read_clock("上午九时半"), read_clock("下午3:00")
    (datetime.time(9, 30), datetime.time(15, 0))
    >>> read_clock("晚上12时")
    Traceback (most recent call last):
    ValueError: not a time of day: '晚上12时'
    """
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise ValueError(f"not a time of day: {text!r}")
    hour = _hour(match["half"], read_numeral(match["hour"]))
    printed = match["past"] or match["minute"] or "0"
    minute = {"半": 30, "整": 0, "正": 0}[printed] if printed in "半整正" else read_numeral(printed)
    if (hour, minute) == (24, 0):
        return time(23, 59)
    if hour is None:
        raise ValueError(f"not a time of day: {text!r}")
    return time(hour, minute, read_numeral(match["rest"] or match["second"] or "0"))


def _hour(half: str, hour: int) -> int | None:
    """Count the hour to 24; None where twelve at night may be either end of the day."""
    if hour == _NOON and any(word in half for word in ("晚", "凌晨")):
        return None
    if hour < _NOON and any(word in half for word in ("下午", "晚")):
        return hour + _NOON
    early_afternoon = 5
    return hour + _NOON if "中午" in half and hour < early_afternoon else hour


def _day(text: str) -> date:
    match = _PARTS.match(text)
    if match is None:
        raise ValueError(f"not a day: {text!r}")
    month = 1 if match["month"] in "元正" else read_numeral(match["month"])
    return date(read_numeral(match["year"]), month, read_numeral(match["day"]))


Day = Annotated[date, Value(PATTERN, read_day)]
Moment = Annotated[date | datetime, Field(union_mode="left_to_right"), Value(MOMENT, read_moment)]
"""A day that is read back from text stays a day: it does not become its midnight."""
