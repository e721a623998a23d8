"""Rows in every shape: a table, a sheet of labels and values, cells printed one a line, labels in prose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.finders.cell_lines import line_sheets, line_tables
from notices.finders.columns import Row, table_rows
from notices.finders.headers import headers_of, match_columns
from notices.finders.labels import label_rows
from notices.model import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.finders.fields import Field
    from notices.finders.scene import Words
    from notices.model import Cell, Notice

_LEAST_ROWS = 3


def find_rows(notice: Notice, fields: Sequence[Field]) -> list[Row]:
    """The rows of a notice, from the first shape that gives any."""
    for shape in (_from_tables, _from_sheets, _from_lines, label_rows):
        rows = list(shape(notice, fields))
        if rows:
            return rows
    return []


def find_sheet(notice: Notice, fields: Sequence[Field]) -> dict[str, Words]:
    """The words of a notice's own fields where a table or a sheet gives them, each where it stands first."""
    named = [field for field in fields if headers_of(field)]
    found: dict[str, Words] = {}
    for shape in (_from_tables, _from_sheets, _from_lines) if named else ():
        for row in shape(notice, named):
            found = row.cells | found
    return found


def _from_tables(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    return table_rows(notice, [table for table in notice.tables if not _is_paired(notice, table, fields)], fields)


def _is_paired(notice: Notice, table: Table, fields: Sequence[Field]) -> bool:
    """Whether every other column holds labels, and none of the columns between them does."""
    if table.columns < 4 or table.columns % 2 or table.rows < _LEAST_ROWS:  # noqa: PLR2004 - two pairs at least
        return False
    known = [0, 0]
    printed = [0, 0]
    for cell in table.cells:
        text = cell.span.of(notice.text)
        if text:
            printed[cell.column % 2] += 1
            known[cell.column % 2] += bool(match_columns([text], fields))
    return known[0] * 2 > printed[0] and known[1] * 4 <= printed[1]


def _from_sheets(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    """Labels down the first column (or every other one), values beside them: turned by a quarter."""
    for table in notice.tables:
        turned = [] if _is_paired(notice, table, fields) else list(table_rows(notice, [_turned(table)], fields))
        yield from turned or _paired(notice, table, fields)


def _from_lines(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    """Tables and sheets whose cells stand one a line."""
    for tables in (line_tables, line_sheets):
        rows = [row for table in tables(notice, fields) for row in table_rows(notice, [table], fields)]
        if rows:
            yield from rows
            return


def _turned(table: Table) -> Table:
    cells = [
        replace(cell, row=cell.column, column=cell.row, row_span=cell.column_span, column_span=cell.row_span)
        for cell in table.cells
    ]
    return Table(tuple(sorted(cells, key=lambda c: (c.row, c.column))), table.columns, table.rows, table.box)


def _paired(notice: Notice, table: Table, fields: Sequence[Field]) -> Iterator[Row]:
    """A sheet of four or more columns: label, value, label, value."""
    if table.columns < 4 or table.columns % 2:  # noqa: PLR2004 - two pairs at least
        return
    values = {(cell.row, cell.column): cell for cell in table.cells if cell.column % 2}
    pairs = [
        (cell, values[cell.row, cell.column + 1])
        for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column))
        if cell.column % 2 == 0 and (cell.row, cell.column + 1) in values
    ]
    if len(pairs) * 2 < len(table.cells) - 1:
        return
    turned: list[Cell] = []
    for at, (label, value) in enumerate(pairs):
        turned.append(replace(label, row=0, column=at, row_span=1, column_span=1))
        turned.append(replace(value, row=1, column=at, row_span=1, column_span=1))
    yield from table_rows(notice, [Table(tuple(turned), 2, len(pairs))], fields)
