"""Wired tables: the rooms of a grid and the lines in them, as a grid of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.model import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notices.layout.frames import Wired
    from notices.layout.shelf import Shelf
    from notices.model import Line


def wired_table(wired: Wired, shelf: Shelf) -> Table:
    """The cells of a table in rows, each with its lines from top to bottom; merged cells stand once."""
    xs = sorted({edge for room in wired.rooms for edge in (room.left, room.right)})
    ys = sorted({edge for room in wired.rooms for edge in (room.top, room.bottom)})
    cells = []
    for room in sorted(wired.rooms, key=lambda room: (room.top, room.left)):
        inside = shelf.inside(room.box)
        shelf.take(inside)
        row, column = ys.index(room.top), xs.index(room.left)
        cells.append(
            Cell(
                row=row,
                column=column,
                lines=in_cell(inside),
                row_span=ys.index(room.bottom) - row,
                column_span=xs.index(room.right) - column,
            )
        )
    return Table(tuple(cells), len(ys) - 1, len(xs) - 1, wired.box)


def in_cell(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines of one cell in reading order: those on one baseline from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.box.centre[1] if line.box else 0.0):
        if rows and _on_one_baseline(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return tuple(line for row in rows for line in sorted(row, key=lambda line: line.box.x0 if line.box else 0.0))


def _on_one_baseline(one: Line, other: Line) -> bool:
    if one.box is None or other.box is None:
        return False
    return abs(one.box.centre[1] - other.box.centre[1]) < 0.4 * min(one.box.height, other.box.height)
