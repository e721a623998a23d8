"""Headers of tables: which column is which field, and the units printed there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.finders.fields import Field
    from notices.values.value import Value

_UNIT = late(
    r"(?:亿元|百万元|万元|元|万美元|美元)(?:/(?:m2|平方米|亩))?|万?(?:m2|平方米|公顷|亩|平方公里)|%|年|个月|米|户|套"
)
_UNIT_IN_BRACKETS = late(r"[(（\[]\s*(?:单位[:：])?(?:人民币)?([^()（）\[\]]{1,12}?)[)）\]]")
_TABLE_UNIT = late(
    r"单位(?:[:：]|为)([^\n\t。,;)]{1,12})"
    r"|(?:金额|面积|价格|^|(?<=[\n(,;]))单位((?:人民币)?(?:[百千]?万|亿)?(?:美?元|平方米|m2|公顷|亩)[^\n\t。,;)]{0,8})"
)
_VALUED = late(r":.|[0-9](?:年|万?元|m2|平方米|亩|公顷|%|日)?$|(?:大|小|高|低)于")
"""A label with its value behind it in one cell, which is no header."""
_OWN_AT_END = ("年", "户", "套", "米")


@dataclass(frozen=True, slots=True)
class Column:
    """Under which printed headers a field stands in a table; as regular expressions, matched anywhere in the header."""

    headers: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        """Nothing: the cell is read where the row is."""
        del scene, value
        yield from ()


def column(*headers: str) -> Finder:
    """The cell under the header that fits one of these words best; of a record's own field, its line in a sheet."""
    return Column(headers)


def match_columns(texts: Sequence[str], fields: Sequence[Field]) -> dict[int, str]:
    """Which field each header names; each field is named once, by the header that fits it best."""
    fits = [
        (score, -at, at, field.name)
        for at, text in enumerate(texts)
        for field in fields
        if (score := _fit(text, headers_of(field))) > 0
    ]
    names: dict[int, str] = {}
    for _, _, at, name in sorted(fits, reverse=True):
        if at not in names and name not in names.values():
            names[at] = name
    return names


@lru_cache(maxsize=8192)
def _fit(text: str, headers: tuple[str, ...]) -> float:
    """How well a header names a field: the share of its letters that the field's words cover, 0 for no match."""
    bare = _UNIT_IN_BRACKETS.sub("", text).replace("\n", "").replace(" ", "").rstrip(":")
    if not bare or _VALUED.search(bare):
        return 0.0
    best = 0.0
    for number, pattern in enumerate(_compiled(headers)):
        match = pattern.search(bare)
        if match:
            start = 0.1 if match.start() == 0 else 0.0
            best = max(best, len(match[0]) / len(bare) + start - 0.001 * number)
    return best if best >= 0.3 else 0.0  # noqa: PLR2004 - under a third, the header speaks of something else


@lru_cache(maxsize=512)
def _compiled(headers: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(header) for header in headers)


def headers_of(field: Field) -> tuple[str, ...]:
    """The header words of a field, none where it stands in no column."""
    return _headers(field.finders)


@lru_cache(maxsize=512)
def _headers(finders: tuple[Finder, ...]) -> tuple[str, ...]:
    return tuple(header for finder in finders if isinstance(finder, Column) for header in finder.headers)


def unit_in(text: str, span: Span) -> Span | None:
    """The unit that a header names, in brackets or at its end.

    >>> unit_in("成交价(万元)", Span(0, 7)).of("成交价(万元)")
    '万元'
    """
    for bracket in _UNIT_IN_BRACKETS.finditer(text, span.start, span.end):
        unit = _UNIT.search(text, bracket.start(1), bracket.end(1))
        if unit:
            return Span(*unit.span())
    units = list(_UNIT.finditer(text, span.start, span.end))
    if units and not text[units[-1].end() : span.end].strip(")） ") and units[-1][0] not in _OWN_AT_END:
        return Span(*units[-1].span())
    return None


def units_of_table(text: str) -> tuple[Span, ...]:
    """The units printed once above a table, for all of its columns.

    >>> text = "成交明细(金额单位:万元,面积单位:平方米)"
    >>> [unit.of(text) for unit in units_of_table(text)]
    ['万元', '平方米']
    >>> [unit.of("(单位万元)") for unit in units_of_table("(单位万元)")]
    ['万元']
    """
    above = (match.span(match.lastindex or 0) for match in _TABLE_UNIT.finditer(text))
    return tuple(Span(*unit.span()) for span in above for unit in _UNIT.finditer(text, *span))
