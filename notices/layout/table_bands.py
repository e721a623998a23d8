"""Rows of a table without rules: which lines stand on each other in one cell, and which cells beside each other."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Line

_LEADING = 0.45
"""Ems of white at most between two lines of one cell, where rows stand clearly further apart."""
_CLEARLY = 1.7
_FILLED = 0.6
"""Share of the columns that a whole row fills at least."""

Stack = list["Line"]


def bands(lines: Sequence[Line], edges: Sequence[float]) -> list[list[Line]]:
    """Rows from top to bottom, each with its lines: cells wrap, stand in the middle of a tall row, or at its top.

    The white between the lines of a cell is told from that between rows by the rows that it makes: those that fill
    their columns speak for it, those that fill few against it.
    """
    columns = _columns(lines, edges)
    width = len(edges) - 1
    best = max(
        (_rows(columns, white) for white in _whites(columns)),
        key=lambda rows: sum(1 if _filled(row, edges) >= _FILLED * width else -1 for row in rows),
        default=[],
    )
    return _with_rests(best, edges)


def stacks(lines: Sequence[Line], white: float) -> Iterator[Stack]:
    """Lines of one column that stand on each other with at most so much white between them, as cells."""
    stack: Stack = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda line: line.box.y0 if line.box else 0.0):
        if line.box is None:
            continue
        if stack and line.box.y0 - reach > white:
            yield stack
            stack = []
            reach = float("-inf")
        stack.append(line)
        reach = max(reach, line.box.y1)
    if stack:
        yield stack


def _columns(lines: Sequence[Line], edges: Sequence[float]) -> list[list[Line]]:
    """Lines by the column of their middle; one that reaches into several stands for itself."""
    found: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.box is not None:
            near, far = bisect_right(edges, line.box.x0 + 1), bisect_right(edges, line.box.x1 - 1)
            middle = bisect_right(edges, line.box.centre[0])
            found.setdefault((near, far) if far > near else (middle, middle), []).append(line)
    return list(found.values())


def _whites(columns: Sequence[Sequence[Line]]) -> list[float]:
    """Heights of white that may part rows: where the white within columns leaps; the least of them is none at all."""
    heights = [line.box.height for column in columns for line in column if line.box is not None]
    if not heights:
        return []
    em = median(heights)
    gaps = sorted(
        gap
        for column in columns
        for above, below in pairwise(sorted(column, key=lambda line: line.box.y0 if line.box else 0.0))
        if above.box is not None
        and below.box is not None
        and 0 < (gap := below.box.y0 - above.box.y1) < 1.5 * em
    )
    leaps = [(near + far) / 2 for near, far in pairwise(gaps) if far - near > 0.1 * em and near < em]
    clear = [
        (near + far) / 2
        for near, far in pairwise(gaps)
        if near <= _LEADING * em and far - near > 0.2 * em and far > _CLEARLY * near
    ]
    return [*clear, -0.15 * em, *leaps]


def _rows(columns: Sequence[Sequence[Line]], white: float) -> list[list[Line]]:
    """Cells that overlap in height are one row."""
    found: list[list[Line]] = []
    reach = float("-inf")
    cells = [stack for column in columns for stack in stacks(column, white)]
    for cell in sorted(cells, key=lambda cell: min(line.box.y0 for line in cell if line.box)):
        boxes = [line.box for line in cell if line.box is not None]
        slack = 0.15 * boxes[0].height
        if not found or min(box.y0 for box in boxes) + slack >= reach:
            found.append([])
            reach = float("-inf")
        found[-1] += cell
        reach = max(reach, max(box.y1 for box in boxes) - slack)
    return found


def _with_rests(rows: Sequence[list[Line]], edges: Sequence[float]) -> list[list[Line]]:
    """Rows with those that are the rest of the one above: few cells, the first column empty, close below it."""
    whole: list[list[Line]] = []
    for row in rows:
        heads = any(line.box is not None and bisect_right(edges, line.box.centre[0]) == 1 for line in row)
        if whole and not heads and _filled(row, edges) * 2 < len(edges) and _is_close(whole[-1], row):
            whole[-1] = [*whole[-1], *row]
        else:
            whole.append(row)
    return whole


def _is_close(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether no more white stands between two rows than between the lines of a cell."""
    foot = max(line.box.y1 for line in above if line.box is not None)
    top = min(line.box.y0 for line in below if line.box is not None)
    return top - foot <= _LEADING * median(line.box.height for line in below if line.box is not None)


def _filled(row: Sequence[Line], edges: Sequence[float]) -> int:
    """How many columns a row fills."""
    found: set[int] = set()
    for line in row:
        if line.box is not None:
            near, far = bisect_right(edges, line.box.x0 + 1), bisect_right(edges, line.box.x1 - 1)
            found.update(range(near, max(near, far) + 1))
    return len(found)
