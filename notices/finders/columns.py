"""Tables: which rows are header, and the words of each cell under its field."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.finders.headers import column, match_columns, unit_in, units_of_table
from notices.finders.scene import Words
from notices.model import Cell, Notice, Span, Table
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.finders.fields import Field

__all__ = ["Row", "column", "table_rows"]

_TOTAL = late(r"^(?:合计|总计|小计|共计|总和|合 计)")
_BLANK = late(r"^[-—–/\\_*.·无]*$")
_UNIT_ALONE = late(r"\(?(?:单位:)?(?:亿|百万|万)?(?:元|美元|m2|平方米|公顷|亩|%|年|个月|米|号)(?:/(?:m2|平方米|亩|年|月))*\)?")
_MOST_HEADER_ROWS = 3

Grid = list[list[Cell | None]]


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of a table: the words of its header rows, and the unit printed there, else those of the table."""

    text: str
    units: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the words under each field's column, and all of its words; `prose` where labels in a text gave it."""

    cells: dict[str, Words]
    words: Words
    prose: bool = False


def table_rows(notice: Notice, tables: Sequence[Table], fields: Sequence[Field]) -> Iterator[Row]:
    """Rows of all tables whose headers name at least two of the fields; a table without header goes on from the last."""
    names: dict[int, str] = {}
    headings: list[Heading] = []
    for table in tables:
        grid = _grid(table)
        grid = grid[_rows_above(notice, grid, fields) :]
        header = header_rows(notice, grid, fields)
        if header:
            headings = [_heading(notice, grid, header, at) for at in range(table.columns)]
            names = match_columns([heading.text for heading in headings], fields)
        elif not names or table.columns != len(headings):
            continue
        rows = (_row(notice, cells, names, headings) for cells in grid[header:])
        yield from (row for row in rows if row is not None)


def _rows_above(notice: Notice, grid: Grid, fields: Sequence[Field]) -> int:
    """How many rows of labels and values stand above a list that is joined to them: narrower than it, under no header."""
    above = next((at for at, row in enumerate(grid) if row[-1] is not None), 0)
    return above if above and not header_rows(notice, grid[:above], fields) else 0


def header_rows(notice: Notice, grid: Grid, fields: Sequence[Field]) -> int:
    """How many rows at the top of a grid are header: 0 where they name fewer than two of the fields."""
    best = 0
    most = 1
    for count in range(1, min(_MOST_HEADER_ROWS, len(grid)) + 1):
        texts = [_heading(notice, grid, count, at).text for at in range(len(grid[0]))]
        matched = len(match_columns(texts, fields))
        if matched > most and _is_heading_row(notice, grid[count - 1]):
            best, most = count, matched
    while 0 < best < len(grid) and _repeats_header(notice, grid, best, fields):
        best += 1
    return best


def _is_heading_row(notice: Notice, cells: Sequence[Cell | None]) -> bool:
    """A header row holds words, not values: at most a third of its cells begin with a digit."""
    texts = [cell.span.of(notice.text) for cell in cells if cell is not None]
    digits = sum(bool(re.match(r"[≤≥<>]?[0-9]", text)) for text in texts)
    return digits * 3 <= len(texts)


def _repeats_header(notice: Notice, grid: Grid, count: int, fields: Sequence[Field]) -> bool:
    """A row under merged header cells that still belongs to the header."""
    row = grid[count]
    if all(cell is None or cell.row < count for cell in row):
        return True
    texts = [cell.span.of(notice.text) for cell in row if cell is not None and cell.row == count and len(cell.span)]
    if texts and all(_UNIT_ALONE.fullmatch(text) for text in texts):
        return True
    return bool(texts) and len(match_columns(texts, fields)) == len(texts) and len(texts) < len(row)


def _grid(table: Table) -> Grid:
    """Cells by row and column; a merged cell stands at each place that it covers."""
    grid: Grid = [[None] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        for row in range(cell.row, min(cell.row + cell.row_span, table.rows)):
            for at in range(cell.column, min(cell.column + cell.column_span, table.columns)):
                grid[row][at] = cell
    return grid


def _heading(notice: Notice, grid: Grid, count: int, at: int) -> Heading:
    """The header words above a column, merged headers first, each cell once."""
    cells: list[Cell] = []
    for row in grid[:count]:
        cell = row[at]
        if cell is not None and cell not in cells and len(cell.span):
            cells.append(cell)
    unit = next((found for cell in reversed(cells) if (found := unit_in(notice.text, cell.span))), None)
    return Heading("".join(cell.span.of(notice.text) for cell in cells), (unit,) if unit else units_of_table(notice.text))


def _row(
    notice: Notice, cells: Sequence[Cell | None], names: dict[int, str], headings: Sequence[Heading]
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
        if cell is not None and not _BLANK.match(cell.span.of(notice.text)):
            found[name] = replace(Words.at(notice, cell.span), units=headings[at].units)
    return Row(found, Words.at(notice, *spans)) if found else None
