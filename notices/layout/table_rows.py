"""One row of a table without upright rules, as cells: joint headings, and what stands under them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.layout.tables import in_cell
from notices.model import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Box, Line

_MARGIN = 0.5
"""Heights by which the box of a line may reach beyond its ink."""
_APART = 0.4
"""Ems of white between a joint heading and the headings under it at least."""


@dataclass(frozen=True, slots=True)
class Row:
    """Lines of one row, and where the columns of the table begin and end."""

    lines: tuple[Line, ...]
    edges: tuple[float, ...]
    head: bool = False
    """The first row of a table, whose headings may stand over several columns."""

    def columns(self, box: Box) -> tuple[int, int]:
        """First and last column that a box reaches into by more than its margin."""
        last = len(self.edges) - 2
        margin = max(1.0, min(_MARGIN * box.height, box.width / 4))
        first = bisect_right(self.edges, box.x0 + margin) - 1
        return max(0, min(first, last)), max(0, min(bisect_right(self.edges, box.x1 - margin) - 1, last))


def cells_of(row: Row, at: int, inner: Sequence[Box]) -> tuple[list[Cell], int]:
    """The cells of a row that begins at grid row `at`, and how many grid rows it takes: two under a joint heading."""
    joint = _joint_headings(row, inner)
    if row.head:
        joint |= _narrow_headings(row, {column for first, last in joint for column in range(first, last + 1)})
    height = 2 if any(lower for _, _, lower in joint.values()) else 1
    cells: list[Cell] = []
    covered: set[int] = set()
    for (first, last), (_, upper, lower) in joint.items():
        split = height if not lower else 1
        cells.append(Cell(at, first, in_cell(upper), split, last - first + 1))
        covered.update(range(first, last + 1))
        if lower:
            cells += [
                Cell(at + 1, column, in_cell(line for line in lower if line.box and row.columns(line.box)[0] == column))
                for column in range(first, last + 1)
            ]
    for column in range(len(row.edges) - 1):
        if column not in covered:
            inside = [line for line in row.lines if line.box is not None and row.columns(line.box)[0] == column]
            cells.append(Cell(at, column, in_cell(inside), height))
    return cells, height


def is_topmost(box: Box, boxes: Sequence[Box]) -> bool:
    """Whether no other line of a row stands over this one: what goes on from the line above is no joint heading."""
    return not any(other.y1 <= box.y0 + 1 and other.x0 < box.x1 and box.x0 < other.x1 for other in boxes)


def _joint_headings(row: Row, inner: Sequence[Box]) -> dict[tuple[int, int], tuple[float, list[Line], list[Line]]]:
    """Columns under one heading: where it ends, its lines, and the lines under it."""
    found: dict[tuple[int, int], tuple[float, list[Line], list[Line]]] = {}
    boxes = [line.box for line in row.lines if line.box is not None]
    if not boxes:
        return found
    top, bottom = min(box.y0 for box in boxes), max(box.y1 for box in boxes)
    marks = [(row.columns(rule), rule.centre[1]) for rule in inner if top < rule.centre[1] < bottom]
    marks += [(row.columns(box), box.y1) for box in boxes if is_topmost(box, boxes)]
    taken: set[int] = set()
    for (first, last), height in marks:
        if first == last or taken & set(range(first, last + 1)):
            continue
        taken.update(range(first, last + 1))
        members = [
            line
            for line in row.lines
            if line.box and first <= row.columns(line.box)[0] <= row.columns(line.box)[1] <= last
        ]
        upper = [line for line in members if line.box and line.box.centre[1] <= height]
        found[first, last] = height, upper, [line for line in members if line not in upper]
    return found


def _narrow_headings(row: Row, taken: set[int]) -> dict[tuple[int, int], tuple[float, list[Line], list[Line]]]:
    """Joint headings no wider than one of their columns: the headings beside that one stand lower and have none above."""
    boxes = [line.box for line in row.lines if line.box is not None]
    middle = min(boxes, key=lambda box: box.y0).y1
    columns: dict[int, list[Line]] = {}
    for line in row.lines:
        if line.box is not None and (column := row.columns(line.box)[0]) not in taken:
            columns.setdefault(column, []).append(line)
    lower = {at for at, lines in columns.items() if all(_is_under(line, middle) for line in lines)}
    found: dict[tuple[int, int], tuple[float, list[Line], list[Line]]] = {}
    for at, lines in columns.items():
        upper = [line for line in lines if not _is_under(line, middle)]
        first = last = at
        while first - 1 in lower:
            first -= 1
        while last + 1 in lower:
            last += 1
        under = [line for line in lines if _is_under(line, middle)]
        if first < last and upper and under and _white(upper, under) > _APART * under[0].size:
            beside = [line for column in range(first, last + 1) if column != at for line in columns[column]]
            found[first, last] = middle, upper, [*under, *beside]
    return found


def _white(upper: Sequence[Line], under: Sequence[Line]) -> float:
    """Points between a joint heading and those under it; less would stand between two lines of one heading."""
    foot = max(line.box.y1 for line in upper if line.box is not None)
    return min(line.box.y0 for line in under if line.box is not None) - foot


def _is_under(line: Line, middle: float) -> bool:
    return line.box is not None and line.box.y0 >= middle - 0.1 * line.box.height
