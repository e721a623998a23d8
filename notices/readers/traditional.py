"""Pages in traditional characters: matched in simplified ones, which have the same length, while the print is kept."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from notices.model import Problem
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable

    from notices.model import Line, Page

_TRADITIONAL = late(
    "[國會號條業電東長門關開發與實對時產為個們來說過還進這學師書報環應務員問題價額權賣買遺聲減債資處無區縣鄉鎮廣場辦證據經濟達運輸錢銀財稅營註冊銷]"
)
_HAN = late(r"[\u4e00-\u9fff]")
_FEWEST = 5
_SHARE = 0.04


def simplified(page: Page) -> Page:
    """The page with its lines in simplified characters and their print beside; any other page as it is."""
    text = "".join(line.text for line in page.lines)
    found = len(_TRADITIONAL.findall(text))
    if found < _FEWEST or found < _SHARE * len(_HAN.findall(text)):
        return page
    convert = _converter()
    if convert is None:
        return replace(page, problems=(*page.problems, _UNMATCHED))
    return replace(page, lines=tuple(_line(line, convert) for line in page.lines))


def _line(line: Line, convert: Callable[[str], str]) -> Line:
    """A line in simplified characters, one for one; where a word changes its length the line stays as it is."""
    text = convert(line.text)
    return (
        replace(line, text=text, print=line.text)
        if len(text) == len(line.text) and text != line.text
        else line
    )


@cache
def _converter() -> Callable[[str], str] | None:
    try:
        from opencc import OpenCC
    except ImportError:
        return None
    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


_UNMATCHED = Problem(
    "traditional-unmatched", "warning", "",
    "the page is in traditional characters, which are not matched; install notices[traditional]",
    "本页为繁体字，未能匹配；请安装 notices[traditional]",
)  # fmt: skip
