"""Pages from OCR: wordings of notices are matched through one or two wrong characters, while the print is kept as read.

A line of such a page gets the wording in its `text` and what was read in its `print`, of the same length; values are given
as they were read, and the line's confidence falls. Only characters that OCR itself was unsure of are doubted, where it
says so of each; never a digit, and none that makes a word of notices with its neighbour (撤销公告 is no 注销公告).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from notices.model import Line, Page

_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_HAN = late(r"[\u3400-\u9fff]")
_DOUBTED = 0.985
"""Misread Han have 0.3 to 0.97; nineteen in twenty of the others have more."""
_LONG = 8
"""Characters of a wording that may have two wrong ones."""
_DATE = late(
    r"(?<![0-9])(?:19|20)[0-9]{2}(?P<year>[\u4e00-\u9fff])[0-9]{1,2}(?P<month>[\u4e00-\u9fff])[0-9]{1,2}(?P<day>(?!号)[\u4e00-\u9fff])"
)
_PERIOD = late(r"(起(?:满|经过)?[0-9]{1,3})[^0-9日天个年月号工周.,、](?=内|视为|即|后|[到向])")
_TWO = 2
_LOOSE = frozenset("经请自因向即已当原现特于与被各人的为内令法拒执")
"""Characters that wordings have or have not, or have others for."""
_SURENESS = 0.8
"""What a mended character leaves of the confidence of a line of ten."""


@dataclass(frozen=True, slots=True)
class _Wordings:
    starts: Mapping[str, Sequence[str]]
    """Wordings by their first two characters."""
    ends: Mapping[str, Sequence[str]]
    pairs: frozenset[str]
    """Neighbours that are right."""


def mended(page: Page) -> Page:
    """The page with the wordings of its unsure lines set right for matching; any other page as it is."""
    lines = tuple(_mended(line) if line.confidence < 1 else line for line in page.lines)
    return (
        page if all(one is other for one, other in zip(lines, page.lines, strict=True)) else replace(page, lines=lines)
    )


def _mended(line: Line) -> Line:
    wrong = mends(line.text, line.confidences)
    if not wrong:
        return line
    text = "".join(wrong.get(at, sign) for at, sign in enumerate(line.text))
    sure = line.confidence * _SURENESS ** (10 * len(wrong) / max(len(text), 10))
    return replace(line, text=text, print=line.print or line.text, confidence=sure)


def mends(printed: str, confidences: Sequence[float] = ()) -> dict[int, str]:
    """Places of characters that were misread inside a wording or a date, with what they have to be.

    >>> mends("编号三,声期作废。"), mends("编号三,声明作废。"), mends("撤销公告"), mends("遗 夫 声 明")
    ({5: '明'}, {}, {}, {2: '失'})
    >>> mends("自公告之日起45目内"), mends("2017牛3月1日")
    ({8: '日'}, {4: '年'})
    """
    places = [at for at, sign in enumerate(printed) if not sign.isspace()]
    text = "".join(printed[at] for at in places).translate(_HALF_WIDTH)
    sure = [confidences[at] for at in places] if len(confidences) == len(printed) else ()
    wanted: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for start, wording in (*_near(text), *_of_dates(text)):
        wrong = [at for at, sign in enumerate(wording, start) if text[at] != sign]
        signs = "".join(wording[at - start] for at in wrong)
        if (
            not _LOOSE.intersection(signs)
            and all(_HAN.match(sign) for sign in signs)
            and all(_doubtful(text, at, sure) for at in wrong)
        ):
            for at in wrong:
                wanted[at].add((len(wording), wording[at - start]))
    return {places[at]: sign for at, found in wanted.items() if (sign := _agreed(found))}


def _agreed(found: Collection[tuple[int, str]]) -> str:
    """What the longest wordings say that a character has to be; nothing where they differ."""
    longest = max(length for length, _ in found)
    signs = {sign for length, sign in found if length == longest}
    return signs.pop() if len(signs) == 1 else ""


def _near(text: str) -> Iterator[tuple[int, str]]:
    """Wordings that stand in a text but for a wrong character or two, and where."""
    known = _wordings()
    for at in range(len(text) - 1):
        pair = text[at : at + 2]
        for wording in known.starts.get(pair, ()):
            if _is_near(text, at, wording):
                yield at, wording
        for wording in known.ends.get(pair, ()):
            start = at + 2 - len(wording)
            if start >= 0 and _is_near(text, start, wording):
                yield start, wording


def _of_dates(text: str) -> Iterator[tuple[int, str]]:
    """Dates and periods that lack one of 年 月 日, as they have to be, and where they stand."""
    for match in _DATE.finditer(text):
        signs = match["year"], match["month"], match["day"]
        if sum(sign == right for sign, right in zip(signs, "年月日", strict=True)) == _TWO:
            yield match.start(), re.sub(r"[^0-9]", "{}", match[0]).format(*"年月日")
    for match in _PERIOD.finditer(text):
        yield match.start(), f"{match[1]}日"


def _is_near(text: str, start: int, wording: str) -> bool:
    """Whether a wording stands here with as many wrong characters as it can bear."""
    here = text[start : start + len(wording)]
    if len(here) < len(wording) or here == wording:
        return False
    return sum(one != other for one, other in zip(here, wording, strict=True)) <= 1 + (len(wording) >= _LONG)


def _doubtful(text: str, at: int, confidences: Sequence[float]) -> bool:
    """Whether a character can be misread: a Han that is unsure, and no part of a word with its neighbours."""
    if not _HAN.match(text[at]) or (at < len(confidences) and confidences[at] > _DOUBTED):
        return False
    pairs = _wordings().pairs
    return text[at - 1 : at + 1] not in pairs and text[at : at + 2] not in pairs


@cache
def _wordings() -> _Wordings:
    starts: dict[str, list[str]] = defaultdict(list)
    ends: dict[str, list[str]] = defaultdict(list)
    pairs: set[str] = set()
    written = files("notices").joinpath("data/wordings.txt").read_text(encoding="utf-8")
    for line in written.splitlines():
        group, *wordings = line.split()
        if group == "#":
            continue
        pairs.update(one + other for wording in wordings for one, other in pairwise(wording))
        for wording in wordings if group != "others" else ():
            starts[wording[:2]].append(wording)
            ends[wording[-2:]].append(wording)
    return _Wordings(starts, ends, frozenset(pairs))
