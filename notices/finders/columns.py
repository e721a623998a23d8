"""Tables: which column is which field, units in the header, and the words of each cell of a row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words
from notices.model import Cell, Notice, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.finders.fields import Field
    from notices.values.value import Value

_UNIT = re.compile(
    r"(?:亿元|百万元|万元|元|万美元|美元)(?:/(?:m2|平方米|亩))?|万?(?:m2|平方米|公顷|亩|平方公里)|%|年|个月|米|户|套"
)
_UNIT_IN_BRACKETS = re.compile(r"[(（\[]\s*(?:单位[:：])?(?:人民币)?([^()（）\[\]]{1,12}?)[)）\]]")
_TABLE_UNIT = re.compile(r"单位[:：]([^\n\t。,;)]{1,12})")
_TOTAL = re.compile(r"^(?:合计|总计|小计|共计|总和|合 计)")
_BLANK = re.compile(r"^[-—–/\\_*.·无]*$")


@dataclass(frozen=True, slots=True)
class Column:
    """Under which printed headers a field stands in a table; as regular expressions, matched from the header's start."""

    headers: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        """The row's own cell, read with the header's unit where it has none of its own."""
        del scene, value
        yield from ()


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of a table: the words of its header rows, and the unit printed there."""

    text: str
    unit: Span | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the words under each field's column, and all of its words."""

    cells: dict[str, Words]
    words: Words
    table: int


def column(*headers: str) -> Finder:
    """The cell under the first header that begins with one of these words."""
    return Column(headers)


def table_rows(notice: Notice, tables: Sequence[Table], fields: Sequence[Field]) -> Iterator[Row]:
    """Rows of all tables whose headers name at least two of the fields; a table without header goes on from the last."""
    names: dict[int, str] = {}
    headings: list[Heading] = []
    for number, table in enumerate(tables):
        grid = _grid(table)
        header = header_rows(notice, grid, fields)
        if header:
            headings = [_heading(notice, grid, header, at) for at in range(table.columns)]
            names = match_columns([heading.text for heading in headings], fields)
        elif not names or table.columns != len(headings):
            continue
        for cells in grid[header:]:
            row = _row(notice, cells, names, headings, number)
            if row is not None:
                yield row


def header_rows(notice: Notice, grid: Sequence[Sequence[Cell | None]], fields: Sequence[Field]) -> int:
    """How many rows at the top of a grid are header: 0 where they name fewer than two of the fields."""
    best = 0
    most = 1
    for count in range(1, min(4, len(grid) + 1)):
        texts = [_heading(notice, grid, count, at).text for at in range(len(grid[0]))]
        matched = len(match_columns(texts, fields))
        if matched > most and _is_heading_row(notice, grid[count - 1], fields):
            best, most = count, matched
    while 0 < best < len(grid) and _repeats_header(notice, grid, best, fields):
        best += 1
    return best


def _is_heading_row(notice: Notice, cells: Sequence[Cell | None], fields: Sequence[Field]) -> bool:
    """A header row holds words, not values: at most a third of its cells begin with a digit."""
    texts = [cell.span.of(notice.text) for cell in cells if cell is not None]
    del fields
    digits = sum(bool(re.match(r"[≤≥<>]?[0-9]", text)) for text in texts)
    return digits * 3 <= len(texts)


def _repeats_header(
    notice: Notice, grid: Sequence[Sequence[Cell | None]], count: int, fields: Sequence[Field]
) -> bool:
    """A row under merged header cells that still belongs to the header."""
    row = grid[count]
    if all(cell is None or cell.row < count for cell in row):
        return True
    texts = [cell.span.of(notice.text) for cell in row if cell is not None and cell.row == count]
    return bool(texts) and len(match_columns(texts, fields)) == len(texts) and len(texts) < len(row)


def match_columns(texts: Sequence[str], fields: Sequence[Field]) -> dict[int, str]:
    """Which field each header names; each field is named once, by the header that fits it best."""
    fits = [
        (score, -at, at, field.name)
        for at, text in enumerate(texts)
        for field in fields
        if (score := _fit(text, field)) > 0
    ]
    names: dict[int, str] = {}
    for _, _, at, name in sorted(fits, reverse=True):
        if at not in names and name not in names.values():
            names[at] = name
    return names


def _fit(text: str, field: Field) -> float:
    """How well a header names a field: the share of its letters that the field's words cover, 0 for no match."""
    bare = _UNIT_IN_BRACKETS.sub("", text).replace("\n", "").replace(" ", "")
    if not bare:
        return 0.0
    best = 0.0
    for number, pattern in enumerate(_patterns(field)):
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
    return tuple(header for finder in field.finders if isinstance(finder, Column) for header in finder.headers)


def _patterns(field: Field) -> tuple[re.Pattern[str], ...]:
    return _compiled(headers_of(field))


def _grid(table: Table) -> list[list[Cell | None]]:
    """Cells by row and column; a merged cell stands at each place that it covers."""
    grid: list[list[Cell | None]] = [[None] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        for row in range(cell.row, min(cell.row + cell.row_span, table.rows)):
            for at in range(cell.column, min(cell.column + cell.column_span, table.columns)):
                grid[row][at] = cell
    return grid


def _heading(notice: Notice, grid: Sequence[Sequence[Cell | None]], count: int, at: int) -> Heading:
    """The header words above a column, merged headers first, each cell once."""
    cells: list[Cell] = []
    for row in grid[:count]:
        cell = row[at]
        if cell is not None and cell not in cells and len(cell.span):
            cells.append(cell)
    unit = next((found for cell in reversed(cells) if (found := unit_in(notice.text, cell.span))), None)
    return Heading("".join(cell.span.of(notice.text) for cell in cells), unit)


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
    if units and units[-1].end() == span.end and units[-1][0] not in ("年", "户", "套", "米"):
        return Span(*units[-1].span())
    return None


def _row(
    notice: Notice, cells: Sequence[Cell | None], names: dict[int, str], headings: Sequence[Heading], table: int
) -> Row | None:
    """The words of one row; None for a total, an empty row or the header printed again."""
    spans = sorted({cell.span for cell in cells if cell is not None and len(cell.span)})
    if not spans or _TOTAL.match(spans[0].of(notice.text)):
        return None
    texts = [cell.span.of(notice.text) if cell is not None else "" for cell in cells]
    again = sum(bool(text) and text in headings[at].text for at, text in enumerate(texts) if at < len(headings))
    if again * 2 > len([text for text in texts if text]):
        return None
    found: dict[str, Words] = {}
    for at, name in names.items():
        cell = cells[at] if at < len(cells) else None
        if cell is None or _BLANK.match(cell.span.of(notice.text)):
            continue
        found[name] = Words.at(notice, cell.span, *_unit(notice, headings[at], table))
    return Row(found, Words.at(notice, *spans), table) if found else None


def _unit(notice: Notice, heading: Heading, table: int) -> tuple[Span, ...]:
    """The header's unit; else the one printed above the table (单位:万元)."""
    del table
    if heading.unit is not None:
        return (heading.unit,)
    above = _TABLE_UNIT.search(notice.text)
    unit = _UNIT.search(notice.text, above.start(1), above.end(1)) if above else None
    return (Span(*unit.span()),) if unit else ()


def read_cell(scene: Scene, field: Field) -> Tree | None:
    """The value of a field's cell: as it stands, or with the header's unit. Raises ValueError where neither reads."""
    words = scene.cells.get(field.name)
    if words is None:
        return None
    alone = Words(words.text[: len(words.parts[0])], words.parts[:1])
    units = words.parts[1:]
    for attempt in (alone, words) if units else (alone,):
        try:
            return read_words(attempt, field.value)
        except ValueError:
            continue
    raise ValueError(alone.text)
