"""Working days of China, holidays moved by the State Council included, by the package chinese-calendar.

The calendar is published year by year: outside of its years nothing is known, and nothing is guessed.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool | None:
    """Whether people work; None outside of the published years.

    >>> is_working_day(date(2024, 2, 18)), is_working_day(date(2024, 10, 1)), is_working_day(date(1999, 1, 4))
    (True, False, None)
    """
    import chinese_calendar

    first, last = _published()
    return bool(chinese_calendar.is_workday(day)) if first <= day <= last else None


def after_working_days(start: date, count: int) -> date | None:
    """The last of `count` working days after a day; None where the calendar is not published that far.

    >>> after_working_days(date(2024, 9, 30), 1), after_working_days(date(2030, 1, 1), 1)
    (datetime.date(2024, 10, 8), None)
    """
    day, left = start, count
    while left > 0:
        day += _DAY
        works = is_working_day(day)
        if works is None:
            return None
        left -= int(works)
    return day


def working_days_between(opens: date, closes: date) -> int | None:
    """The number of working days of a window, both ends counted; None where the calendar is not published.

    >>> working_days_between(date(2024, 9, 30), date(2024, 10, 8))
    2
    """
    found = [is_working_day(opens + _DAY * step) for step in range(max((closes - opens).days + 1, 0))]
    return None if None in found else sum(bool(works) for works in found)


@lru_cache(maxsize=1)
def _published() -> tuple[date, date]:
    """The first and last day of the years that the package knows."""
    from chinese_calendar import constants

    return date(min(constants.holidays).year, 1, 1), date(max(constants.holidays).year, 12, 31)
