"""Holder and paper run together: where the one's name ends and the other's begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.finders.losers import CHILD, PLATE, SELF
from notices.finders.lost_papers import noun_ends
from notices.finders.paper_details import ISSUED
from notices.finders.paper_words import BEGINS
from notices.model import Span
from notices.patterns import late
from notices.values.organisation_words import ENDINGS
from notices.values.organisations import is_organisation, organisation_spans
from notices.values.persons import PERSON, is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.finders.scene import Scene

_PROVINCE = late(
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|中国"
)
_PERSONAL = late("[^,。;]{0,6}(?:执业|工作|记者|警官|军官|导游|从业|上岗|资格|驾驶|学生|教师|身份|执法|职称)[^,。;]{0,6}证")
_SCHOOLED = late("(?:大学|学院|学校|中学|师范)[^,。;]{0,8}(?:毕业|学[位生历]|结业|肄业)")

_GIVEN = late(rf"(?=[^,。;]{{0,12}}[12][0-9]{{3}}年|由)[^,。;\n的]{{3,60}}?{ISSUED}给(?P<name>[^,。;:()\n的]{{2,40}})的")
"""A paper told with who gave it to whom: 某年某月由甲局颁发给张三的."""


def parted(scene: Scene, start: int, end: int) -> tuple[Span | None, int]:
    """Holder and paper run together: the holder's span (None where only a paper stands), and where the paper begins.

    Tried in turn: a mark or 的 between them, a blank of the print, an organisation's name, the paper's first words,
    a person's name.
    """
    text = scene.text
    given = _GIVEN.match(text, start, end)
    if given:
        return Span(*given.span("name")), start
    child = re.compile(rf"{PERSON}(?:[、和]{PERSON})?{CHILD.pattern}").match(text, start, end)
    start = child.end() if child else _behind_employer(text, start, end)
    pronoun = SELF.match(text, start, end)
    if pronoun and pronoun.end() > start and _is_organisation_at(text, pronoun.end(), end):
        start = pronoun.end()
    elif pronoun and pronoun.end() > start and not _named(text, pronoun.end(), end):
        return None, pronoun.end()
    if PLATE.match(text, start, end) or (end in noun_ends(text, start, end) and BEGINS.match(text, start, end) and not _named(text, start, end)):
        return None, start
    for at, behind in _cuts(scene, start, end):
        if at - start > 1 and "," not in text[start:at] and _is_name(text[start:at]) and behind < end:
            return Span(start, at), behind
    return None, start


def _is_organisation_at(text: str, at: int, end: int) -> bool:
    """Whether the name of an organisation follows 我单位 or 我公司."""
    return any(span.start == 0 for span in organisation_spans(text[at:end]))


def _named(text: str, start: int, end: int) -> bool:
    """Whether a person's name stands first, and a paper or a mark after it."""
    for size in (3, 2, 4):
        name = text[start : start + size]
        if is_person(name) and start + size <= end and (BEGINS.match(text, start + size) or text[start + size : start + size + 1] in ",(的之"):
            return True
    return False


def _cuts(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a holder may end and the paper begin, the surest first."""
    text = scene.text
    bracket = re.compile(r"[^,。;:()]{2,40}(?P<b>\([^()]{4,60}\)),?").match(text, start, end)
    if bracket and re.search(r"[0-9]{6}", bracket["b"]) and bracket.start("b") not in noun_ends(text, start, end):
        yield bracket.start("b"), bracket.end()
    end = text.find("(", start, end) if "(" in text[start:end] else end
    for mark in re.finditer(r"[,:]|[的之](?!女|子)", text[start:end]):
        yield start + mark.start(), start + mark.end()
    for gap in _blanks(scene, start, end):
        yield gap, gap
    for size in (3, 2):
        if is_person(text[start : start + size]) and _PROVINCE.match(text, start + size, end) and _SCHOOLED.search(text, start, end):
            yield start + size, start + size
    for span in organisation_spans(text[start:end]):
        if span.start == 0:
            yield start + span.end, start + span.end
    begins = [match.start() for match in BEGINS.finditer(text, start + 2, end)]
    yield from ((at, at) for at in begins if _is_whole(text[start:at]))
    for size in (3, 2, 4):
        yield (start + size, start + size) if is_person(text[start : start + size]) else (start, start)
    yield from ((at, at) for at in begins)


def _behind_employer(text: str, start: int, end: int) -> int:
    """Where the person begins whose paper follows the name behind an organisation's: 某律师事务所韩旭律师执业证."""
    for ending in ENDINGS.finditer(text, start + 2, end):
        at = ending.end()
        if any(at + size < end and is_person(text[at : at + size]) and _PERSONAL.match(text, at + size, end) for size in (3, 2)):
            return at
    return start


def _blanks(scene: Scene, start: int, end: int) -> Iterator[int]:
    """Offsets at which the print has a blank that is no mere line end."""
    clean = scene.notice.clean
    for at in range(start + 2, end):
        if at in clean.gaps:
            left, right = clean.printed_span(Span(at - 1, at)).end, clean.printed_span(Span(at, at + 1)).start
            if clean.printed[left:right].strip("\n\r\u2029"):
                yield at


def _is_whole(name: str) -> bool:
    return is_person(name) or is_organisation(name)


def _is_name(name: str) -> bool:
    """Whether words can be a holder's name: a person, or long enough for an organisation, and no paper."""
    if is_person(name) or is_organisation(name):
        return True
    return len(name) >= 2 and not BEGINS.match(name) and len(name) not in noun_ends(name, 0, len(name))  # noqa: PLR2004
