"""The masthead in print or OCR: `沅宁日报`, `2023年11月29日 星期三`, `A07版`."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from notices.model import Problem
from notices.patterns import late
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Page

_TOP = 0.12
"""Share of the page's height in which a masthead stands."""
_FIRST = 8
"""Lines of a page without boxes among which it stands."""
_DATE = late(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})(?P<mark>[年./-])"
    r"(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:月|(?P=mark))"
    r"(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?<=[0-9])(?![0-9./年月-]))"
)
_AFTER = late("^[^0-9]{0,24}?(?:星期|周)([一二三四五六日天])")
_BEFORE = late("(?:星期|周)([一二三四五六日天])[^0-9一-十]{0,4}$")
_PAPER = late(r"^《?([\u4e00-\u9fff]{1,9}[报報])》?$")
_LABEL = late(
    r"^第?([A-Z]?[0-9]{1,3})版(?:[^0-9]{0,12})$|(?<![0-9A-Z])([A-Z][0-9]{1,3})(?:版|[/|·]?[\u4e00-\u9fff·]{2,8}$|$)"
    r"|(?<![转接见至到])第([A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})版"
    r"|^([0-9]{1,2})[\u4e00-\u9fff·]{2,8}$|^(?!.*[转接见])[\u4e00-\u9fff·]{2,8}([0-9]{2})版?$"
)
_DAYS = "一二三四五六日"
_DIGITS = {sign: str(at) for at, sign in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}


def read_masthead(page: Page) -> tuple[tuple[str | None, date | None, str | None], tuple[Problem, ...]]:
    """Paper, day and label, as far as the masthead says them; and what is wrong with it.

    Without a day of the week beside it a date could be of a story; without a date nothing there is a masthead.
    """
    texts = list(_lines(page))
    whole = " ".join(texts)
    dated = next(((match, named) for match in _DATE.finditer(whole) if (named := _weekday(match))), None)
    if dated is None:
        return (None, None, None), ()
    day = _day(dated[0])
    if day is None or _DAYS[day.weekday()] != dated[1]:
        return (_paper(texts), None, _label(texts)), (_misread(dated[0][0]),)
    return (_paper(texts), day, _label(texts)), ()


def _lines(page: Page) -> Iterator[str]:
    """The lines at the head of the page, each without spaces."""
    if page.ordered or not any(line.box is not None for line in page.lines):
        written = [line.print or line.text for line in page.lines if line.text.strip() and "\t" not in line.text]
        yield from (squeeze(text) for text in written[:_FIRST])
    else:
        top = [line for line in page.lines if line.box is not None and line.box.y1 < _TOP * page.height]
        yield from (squeeze(line.print or line.text) for line in top)


def _weekday(match: re.Match[str]) -> str | None:
    """The day of the week beside a date, behind it or before it."""
    found = _AFTER.search(match.string[match.end() :]) or _BEFORE.search(match.string[: match.start()])
    return found[1].replace("天", "日") if found is not None else None


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(_year(match["year"]), _number(match["month"]), _number(match["day"]))
    except ValueError:
        return None


def _year(written: str) -> int:
    return int("".join(_DIGITS.get(sign, sign) for sign in written))


def _number(written: str) -> int:
    """A month or a day in figures of either kind.

    >>> [_number(written) for written in ("7", "十", "十一", "二十九", "三十")]
    [7, 10, 11, 29, 30]
    """
    if written.isascii():
        return int(written)
    tens, ten, ones = written.partition("十")
    if not ten:
        return int(_DIGITS[written]) if len(written) == 1 else 0
    return 10 * int(_DIGITS.get(tens, "1")) + int(_DIGITS.get(ones, "0"))


def _paper(texts: list[str]) -> str | None:
    """The paper, where one line and no other is a paper's name."""
    found = {match[1] for text in texts if (match := _PAPER.match(text))}
    return found.pop() if len(found) == 1 else None


def _label(texts: list[str]) -> str | None:
    found = {
        next(group for group in match.groups() if group) for text in texts if (match := _LABEL.search(text))
    }
    labels = {label if label.isascii() else str(_number(label)) for label in found}
    return labels.pop() if len(labels) == 1 else None


def _misread(written: str) -> Problem:
    return Problem(
        "masthead-date", "warning", "",
        f"the masthead's date and its day of the week do not fit: {written!r}; it was not taken",
        f"报头日期与星期不符：{written}，未采用",
    )  # fmt: skip
