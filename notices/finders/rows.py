"""Rows in every shape: a table, cells printed one a line, a sheet of labels and values, a numbered list in prose."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from notices.finders.columns import Row, headers_of, match_columns, table_rows
from notices.finders.scene import Words
from notices.model import Cell, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.finders.fields import Field
    from notices.model import Notice

_LONGEST_CELL = 60
_LEAST_COLUMNS = 3


def find_rows(notice: Notice, fields: Sequence[Field]) -> list[Row]:
    """The rows of a notice, from the first shape that gives any."""
    for shape in (_from_tables, _from_sheets, _from_lines, _from_labels):
        rows = list(shape(notice, fields))
        if rows:
            return rows
    return []


def _from_tables(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    return table_rows(notice, notice.tables, fields)


def _from_sheets(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    """Labels down the first column (or every other one), values beside them: turned by a quarter."""
    for table in notice.tables:
        yield from table_rows(notice, [_turned(table)], fields)
        yield from _paired(notice, table, fields)


def _turned(table: Table) -> Table:
    cells = [
        replace(
            cell, row=cell.column, column=cell.row, row_span=cell.column_span, column_span=cell.row_span
        )
        for cell in table.cells
    ]
    return Table(tuple(sorted(cells, key=lambda c: (c.row, c.column))), table.columns, table.rows, table.box)


def _paired(notice: Notice, table: Table, fields: Sequence[Field]) -> Iterator[Row]:
    """A sheet of four or more columns: label, value, label, value."""
    if table.columns < 4 or table.columns % 2:  # noqa: PLR2004 - two pairs at least
        return
    cells = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    labels = [cell for cell in cells if cell.column % 2 == 0]
    values = {(cell.row, cell.column): cell for cell in cells if cell.column % 2}
    pairs = [(label, values[label.row, label.column + 1]) for label in labels if (label.row, label.column + 1) in values]
    if len(pairs) * 2 < len(cells) - 1:
        return
    turned = [replace(label, row=0, column=at, row_span=1, column_span=1) for at, (label, _) in enumerate(pairs)]
    turned += [replace(value, row=1, column=at, row_span=1, column_span=1) for at, (_, value) in enumerate(pairs)]
    yield from table_rows(notice, [Table(tuple(turned), 2, len(pairs))], fields)


def _from_lines(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    """A table whose cells stand one a line: the run of header lines says how many make a row."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", notice.text) if match.start() >= notice.body.start]
    texts = [line.of(notice.text) for line in lines]
    start, count = _header_run(texts, fields)
    if count < _LEAST_COLUMNS:
        return
    end = start + count
    while end + count <= len(lines) and all(len(text) <= _LONGEST_CELL for text in texts[end : end + count]):
        if _ends_rows(texts[end : end + count]):
            break
        end += count
    rows = (end - start) // count
    cells = tuple(
        Cell(at // count, at % count, (), span=line) for at, line in enumerate(lines[start : start + rows * count])
    )
    if rows > 1:
        yield from table_rows(notice, [Table(cells, rows, count)], fields)


def _ends_rows(texts: Sequence[str]) -> bool:
    return any(re.search(r"。|^(?:联系|咨询|特此|公示|一、|二、|[^\n]{2,12}电话[:：])", text) for text in texts[:2])


def _header_run(texts: Sequence[str], fields: Sequence[Field]) -> tuple[int, int]:
    """The longest run of lines that are headers, `(start, count)`; one in three may be unknown to the fields."""
    best = (0, 0)
    at = 0
    while at < len(texts):
        if not _names(texts[at], fields):
            at += 1
            continue
        end, known, last = at, 0, at
        while end < len(texts) and len(texts[end]) <= 20 and end - last <= 2:  # noqa: PLR2004 - two unknown headers at most
            if _names(texts[end], fields):
                known, last = known + 1, end
            elif re.search(r"[0-9。,]", texts[end]):
                break
            end += 1
        count = last - at + 1
        if known >= _LEAST_COLUMNS and count > best[1]:
            best = (at, count)
        at = max(end, at + 1)
    return best


def _names(text: str, fields: Sequence[Field]) -> bool:
    return len(text) <= 20 and bool(match_columns([text], fields)) and not re.search(r"[:。]", text)  # noqa: PLR2004 - a header is short


def _from_labels(notice: Notice, fields: Sequence[Field]) -> Iterator[Row]:
    """Prose such as `1、地块编号:…,土地位置:…`: labels with values; a label that comes again begins a row."""
    pattern = _label_pattern(tuple((field.name, headers_of(field)) for field in fields if headers_of(field)))
    row: dict[str, Words] = {}
    spans: list[Span] = []
    for label in pattern.finditer(notice.text, notice.body.start, notice.body.end):
        name = label.lastgroup or ""
        if name in row:
            if len(row) > 1:
                yield Row(row, Words.at(notice, Span(spans[0].start, spans[-1].end)), -1)
            row, spans = {}, []
        value = _label_value(notice, label.end(), pattern)
        if len(value):
            row[name] = Words.at(notice, value, *_label_unit(notice, Span(*label.span())))
            spans.append(value)
    if len(row) > 1:
        yield Row(row, Words.at(notice, Span(spans[0].start, spans[-1].end)), -1)


def _label_unit(notice: Notice, label: Span) -> tuple[Span, ...]:
    from notices.finders.columns import unit_in

    unit = unit_in(notice.text, label)
    return (unit,) if unit else ()


def _label_value(notice: Notice, start: int, pattern: re.Pattern[str]) -> Span:
    """From a label to the end of its clause or to the next label."""
    stop = re.compile(r"[,;。\n\t]").search(notice.text, start, notice.body.end)
    end = stop.start() if stop else notice.body.end
    following = pattern.search(notice.text, start, end)
    return Span(start, following.start() if following else end)


@lru_cache(maxsize=64)
def _label_pattern(headers: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    """Labels need a colon, 为 or 是 after them in prose."""
    groups = "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in headers)
    return re.compile(rf"(?:{groups})(?:\([^()]{{1,12}}\))?(?::|为|是)")
