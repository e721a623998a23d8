"""Rows set as prose: `1、地块编号:…,土地位置:…`, `2006-P07号地块,位于…,面积…,用途…`, labels line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from notices.finders.cells import read_cell
from notices.finders.columns import Row
from notices.finders.headers import headers_of, unit_in
from notices.finders.scene import Scene, Words
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.finders.fields import Field
    from notices.model import Notice

_BOUNDARY = late(
    r"(?<=[,;。:\n\t、.()])|(?<=[,;。:\n、][该本])|^|(?<=[0-9号米顷亩元%年宅业公镇乡村区县市路侧])(?=(?:土地|出让|宗地|用地|总)?面积[0-9]|(?:规划|土地)?用途|(?:出让|使用)年限|容积率|建筑密度|绿[地化]率|成交(?:总)?价|竞得人|受让人|起始价|(?:竞买)?保证金)"
)
"""Behind a mark, or where a label stands right behind a value: the mark is lost."""
_ITEM = late(r"(?:^|(?<=[\n。;:]))(?=[^\n])(?:[(]?[0-9一二三四五六七八九十]{1,3}[)、.](?![0-9]))?")
_NUMBERED = late(r"[(]?[0-9一二三四五六七八九十]{1,3}[)、.]")
_HEADED = late(r"(?:[(]?[0-9一二三四五六七八九十]{1,3}[)、.]|地块|宗地)[^\n。;]{2,40}[\n:。]?$")
_MARK = late(r"(?:\([^()]{1,12}\))?(?P<mark>:|\t|为|是)?")
_STOP = late(r"[;。\n\t]|(?<=[0-9号])(?:地块|宗地)?(?=位于|坐落于|座落于)|,(?![0-9]{3}(?:[,.]|(?![0-9])))|(?<![0-9]),")
_JOINED = late(r"(?:人|方|单位|者)[、和及]$")
"""A label joined to another is no label: 借款人、担保人:."""
_NO_VALUE = late(r"[的及和以应须不由在按时与等内外]|范围|情况|如下")
_LIST = late(r"(?:1[、.](?![0-9])|[(][1一][)]|一、)")
"""What begins a list: its items are rows, and no label's value."""
_NEXT_LABEL = late(r"[\u4e00-\u9fff]{2,10}:")
_ALONE = r"(?!概况|情况|介绍|简介|基本|的|位于|内|上)"
"""What makes of a whole header a part of another word: 地块概况."""
_LONGEST_PLAIN = 40
_WHOLE_ITEM = 3
"""An item that holds so many labels is a row by itself."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A field's name in print, and the words of its value."""

    field: Field
    span: Span
    value: Words
    firm: bool
    """Whether a mark parts the two, or the value is one by its form."""


def label_rows(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    """Rows of labels and values; a label that comes again begins a row, and so does an item of a list."""
    labels = _labels(notice, fields)
    groups = _grouped(notice, labels)
    for number, (start, group) in enumerate(groups):
        done = group[-1].value.parts[-1].end
        line_end = notice.text.find("\n", done)
        end = groups[number + 1][0] if number + 1 < len(groups) else line_end if line_end >= 0 else notice.body.end
        span = Span(start, end) if len(groups) > 1 else notice.body
        yield Row({label.field.name: label.value for label in group}, Words.at(notice, span), prose=True)


def _grouped(notice: Notice, labels: Sequence[_Label]) -> list[tuple[int, list[_Label]]]:
    """The labels of each row, and where the row begins: with the item of its first label."""
    items = [match.start() for match in _ITEM.finditer(notice.text, notice.body.start, notice.body.end)]
    groups: list[tuple[int, list[_Label]]] = []
    done = head = notice.body.start
    for start, end in pairwise([*items, notice.body.end + 1]):
        inside = [label for label in labels if start <= label.span.start < end]
        if not inside:
            head = start if _HEADED.match(notice.text[start:end]) else end
        for number, label in enumerate(inside):
            again = groups and label.field.name in {earlier.field.name for earlier in groups[-1][1]}
            opened = _NUMBERED.match(notice.text, start) is not None or not groups or label.field.name == groups[0][1][0].field.name
            whole = opened and number == 0 and len(inside) >= _WHOLE_ITEM and notice.text[max(start - 1, 0)] != ":"
            if not groups or again or whole:
                groups.append((max(min(head, start), done), []))
            groups[-1][1].append(label)
            done = label.value.parts[-1].end
        head = end if inside else head
    return [(start, group) for start, group in groups if sum(label.firm for label in group) > 1]


def _labels(notice: Notice, fields: Sequence[Field]) -> list[_Label]:
    """Every label of a notice's body with a value behind it."""
    heads = list(_heads(notice, fields))
    found: list[_Label] = []
    for number, (field, span, marked) in enumerate(heads):
        following = heads[number + 1][1].start if number + 1 < len(heads) else notice.body.end
        stop = _STOP.search(notice.text, span.end, following)
        value = _inside_bracket(notice.text, Span(span.end, _before_gap(notice, span.end, stop.start() if stop else following)))
        unit = unit_in(notice.text, span)
        words = replace(Words.at(notice, value), units=(unit,) if unit else ())
        listed = field.value.read is str and _LIST.match(value.of(notice.text))
        if len(value) and not listed and (marked or _is_value(notice, field, words)):
            found.append(_Label(field, span, words, firm=marked or field.value.read is not str))
    return found


def _before_gap(notice: Notice, start: int, end: int) -> int:
    """Where a value ends: at white space that another label stands behind, though it be no field's."""
    gaps = (at for at in range(start + 1, end) if at in notice.clean.gaps)
    return next((gap for gap in gaps if _NEXT_LABEL.match(notice.text, gap)), end)


def _inside_bracket(text: str, value: Span) -> Span:
    """A value without the bracket that closes around it and its label, and what follows."""
    depth = 0
    for at in range(value.start, value.end):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            return Span(value.start, at)
    return value


def _heads(notice: Notice, fields: Sequence[Field]) -> Iterator[tuple[Field, Span, bool]]:
    """Labels at the beginnings of clauses, and whether a mark parts each from its value; the longest counts."""
    named = [(field, _pattern(headers_of(field))) for field in fields if headers_of(field)]
    at = notice.body.start
    for begin in _beginnings(notice):
        if begin < at or _JOINED.search(notice.text, max(0, begin - 6), begin):
            continue
        fits = [(match.end(), field) for field, pattern in named if (match := pattern.match(notice.text, begin))]
        if not fits:
            continue
        end, field = max(fits, key=lambda fit: fit[0])
        mark = _MARK.match(notice.text, end)
        end, marked = (mark.end(), bool(mark["mark"])) if mark else (end, False)
        at = end + marked
        yield field, Span(begin, end), marked


def _beginnings(notice: Notice) -> list[int]:
    """Offsets where a clause can begin: behind marks, and where the print has white space."""
    body = notice.body
    marks = {match.start() for match in _BOUNDARY.finditer(notice.text, body.start, body.end)}
    return sorted(marks | {gap for gap in notice.clean.gaps if body.start <= gap < body.end} | {body.start})


@lru_cache(maxsize=512)
def _pattern(headers: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(headers, key=lambda header: header.endswith("$"))
    return re.compile("|".join(f"(?:{header.removesuffix('$')}{_ALONE if header.endswith('$') else ''})" for header in longest_first))


def _is_value(notice: Notice, field: Field, words: Words) -> bool:
    """Whether words that follow a label without a mark are its value: they read as one, or are short and plain."""
    if field.value.read is str:
        return len(words.text) <= _LONGEST_PLAIN and _NO_VALUE.match(words.text) is None
    try:
        tree = read_cell(Scene(notice, words.parts[0], cells={field.name: words}), field)
    except ValueError:
        return False
    party = tree.get("type") if isinstance(tree, dict) else None
    return party is None or party.value != "unknown"
