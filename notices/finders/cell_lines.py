"""Tables whose cells stand one a line: all headers and then row by row, or each label above its value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.finders.cells import read_cell
from notices.finders.columns import table_rows
from notices.finders.headers import match_columns
from notices.finders.scene import Scene
from notices.model import Cell, Span, Table
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.finders.fields import Field
    from notices.model import Notice

_LONGEST_CELL = 60
_LONGEST_HEADER = 20
_LEAST_COLUMNS = 3
_LEAST_KNOWN = 2
"""How many headers side by side must be known to the fields; two only where the cells under them can be read."""
_UNKNOWN = 2
"""How many headers in a row may be unknown to the fields."""
_NO_CELL = late(r"。|^(?:联系|咨询|特此|公示|[一二三四五六七八九十]、)|^[^\n:]{2,12}:")


def line_tables(notice: Notice, fields: Sequence[Field]) -> Iterator[Table]:
    """The table under a run of header lines; of its possible measures the one in which most cells can be read."""
    lines = _lines(notice)
    texts = [line.of(notice.text) for line in lines]
    start, count = _header_run(texts, fields)
    if count < _LEAST_KNOWN:
        return
    tables: list[tuple[int, int, int, Table]] = []
    for before in _unknown_headers(texts, range(start - 1, -1, -1)):
        for behind in _unknown_headers(texts, range(start + count, len(texts))):
            table = _table(lines, texts, start - before, count + before + behind)
            if table is not None and table.columns >= _LEAST_COLUMNS:
                tables.append((_readable(notice, table, fields), -before - behind, -behind, table))
    best = max(tables, key=lambda choice: choice[:3], default=None)
    if best is not None and (count >= _LEAST_COLUMNS or best[0] > 1):
        yield best[3]


def line_sheets(notice: Notice, fields: Sequence[Field]) -> Iterator[Table]:
    """Each label above its value; a label that comes again begins another sheet."""
    lines = _lines(notice)
    texts = [line.of(notice.text) for line in lines]
    at = 0
    while at + 1 < len(texts):
        pairs = _pairs(texts, at, fields)
        if len(pairs) >= _LEAST_COLUMNS:
            cells = [Cell(0, column, (), span=lines[label]) for column, label in enumerate(pairs)]
            cells += [Cell(1, column, (), span=lines[label + 1]) for column, label in enumerate(pairs)]
            yield Table(tuple(cells), 2, len(pairs))
        at = pairs[-1] + 2 if len(pairs) >= _LEAST_COLUMNS else at + 1


def _lines(notice: Notice) -> list[Span]:
    found = (Span(*match.span()) for match in re.finditer(r"[^\n]+", notice.text))
    return [line for line in found if line.start >= notice.body.start]


def _pairs(texts: Sequence[str], start: int, fields: Sequence[Field]) -> list[int]:
    """Where the labels of one sheet stand from a line on, to the last that a field knows: every other line, each field named once."""
    found: list[int] = []
    names: set[str] = set()
    known = 0
    for at in range(start, len(texts) - 1, 2):
        named = set(match_columns([texts[at]], fields).values()) if _is_header(texts[at]) else set()
        if not _is_header(texts[at]) or named & names or (not found and not named):
            break
        if _is_header(texts[at + 1]) and match_columns([texts[at + 1]], fields):
            break
        names |= named
        found.append(at)
        known = len(found) if named else known
    del found[known:]
    return found if len(names) * 2 > len(found) else []


def _header_run(texts: Sequence[str], fields: Sequence[Field]) -> tuple[int, int]:
    """The longest run of lines that are headers, `(start, count)`."""
    best = (0, 0)
    at = 0
    while at < len(texts):
        end, known, last = at, 0, at
        while end < len(texts) and end - last <= _UNKNOWN and _is_header(texts[end]):
            if match_columns([texts[end]], fields):
                known, last = known + 1, end
            elif known == 0 or re.search(r"[0-9]", texts[end]):
                break
            end += 1
        if (known >= _LEAST_COLUMNS or known == last - at + 1 == _LEAST_KNOWN) and last - at + 1 > best[1]:
            best = (at, last - at + 1)
        at = max(end, at + 1)
    return best


def _is_header(text: str) -> bool:
    return len(text) <= _LONGEST_HEADER and re.search(r"[:。,;]|^[(]?[一二三四五六七八九十]{1,3}[)、]", text) is None


def _unknown_headers(texts: Sequence[str], lines: Iterator[int] | range) -> list[int]:
    """How many lines next to the known headers may be headers as well: none, one, two."""
    counts = [0]
    for at in lines:
        if len(counts) > _UNKNOWN or not _is_header(texts[at]) or re.search(r"[0-9、]", texts[at]):
            break
        counts.append(len(counts))
    return counts


def _table(lines: Sequence[Span], texts: Sequence[str], start: int, count: int) -> Table | None:
    """A table of so many columns from a line on, as far as its rows hold cells; None without a row of values."""
    end = start + count
    while end + count <= len(texts) and not _ends(texts[end : end + count]):
        end += count
    rows = (end - start) // count
    cells = (Cell(at // count, at % count, (), span=line) for at, line in enumerate(lines[start:end]))
    return Table(tuple(cells), rows, count) if rows > 1 else None


def _ends(texts: Sequence[str]) -> bool:
    """Whether lines are no row: too long for cells, or what follows a table begins with the first two."""
    return any(len(text) > _LONGEST_CELL for text in texts) or any(_NO_CELL.search(text) for text in texts[:2])


def _readable(notice: Notice, table: Table, fields: Sequence[Field]) -> int:
    """How many cells of values can be read, less those that cannot."""
    typed = {field.name: field for field in fields if field.value.read is not str}
    score = 0
    for row in table_rows(notice, [table], fields):
        scene = Scene(notice, Span(0, len(notice.text)), cells=row.cells, row=row.words)
        for name in row.cells.keys() & typed.keys():
            try:
                read_cell(scene, typed[name])
            except ValueError:
                score -= 1
            else:
                score += 1
    return score
