"""Tables without rules among other lines, below a row of known headings: which lines each of them takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.layout.gutters import Item
from notices.layout.pieces import pieces
from notices.layout.table_columns import whites
from notices.layout.table_heads import bare_lines
from notices.layout.unruled_tables import table_of
from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.layout.table_heads import Head
    from notices.model import Line

_BELOW = 2.2
"""Ems of white between two rows at most."""
_WHITE = 0.3
"""Ems of white between two columns at least."""
_LEADING = 0.45
"""Ems of white between two lines of one cell at most."""


def tabled(items: Sequence[Item], found: Sequence[Head]) -> list[Head]:
    """The rows of headings that have a table below them."""
    parts = [part for line in bare_lines(items) for part in pieces(line)] if found else []
    return [head for head in found if table_of(*_taken_in(head, parts)) is not None]


def with_tables(items: Sequence[Item], found: Sequence[Head]) -> list[Item]:
    """The items, with the lines of each table that its headings give away put together."""
    left = list(items)
    for head in found:
        parts = {id(line): pieces(line) for line in bare_lines(left)}
        inside, top = _taken_in(head, [part for own in parts.values() for part in own])
        table = table_of(inside, top)
        if table is not None and table.box is not None:
            cells = {id(line) for line in inside}
            taken = {key for key, own in parts.items() if all(id(part) in cells for part in own)}
            if len(cells) == sum(len(parts[key]) for key in taken):
                left = [item for item in left if item.line is None or id(item.line) not in taken]
                left.append(Item(table.box, "table", table=table))
    return left


def _taken_in(head: Head, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a table, and its headings among them: from these down to one that runs through several columns, or to wide white."""
    size = max(line.size for line in head.lines)
    middles = _middles(head)
    own = {(line.box, line.text) for line in head.lines}
    top = [line for line in lines if (line.box, line.text) in own]
    found = list(top)
    reach = head.box.y1
    for line in sorted(lines, key=lambda line: line.box.y0 if line.box else 0.0):
        box = line.box
        if box is None or box.y0 < head.box.y0 - 1 or (box, line.text) in own:
            continue
        if box.x1 <= head.box.x0 or box.x0 >= head.box.x1:
            continue
        below = box.y0 >= head.box.y1
        crossed = sum(box.x0 < middle < box.x1 for middle in middles)
        if box.y0 - reach > _BELOW * size or line.size > 1.3 * size or (below and crossed > 1):
            found = [other for other in found if other.box is None or other.box.y1 <= box.y0 + 0.3 * size]
            break
        found.append(line)
        reach = max(reach, box.y1)
    return _without_foot(found, max(1, len(middles) // 4), head.box.y1), top


def _without_foot(lines: Sequence[Line], few: int, top: float) -> list[Line]:
    """Lines of a table without those set apart below it that fill few of its columns: signatures, dates, notes."""
    left = sorted(lines, key=_foot)
    while left:
        foot = [left[-1]]
        start = _top(left[-1])
        for line in reversed(left[:-1]):
            if start - _foot(line) > _LEADING * line.size:
                break
            foot.append(line)
            start = min(start, _top(line))
        if len(foot) == len(left) or start < top:
            break
        if _beside(foot) > few and not _is_across(foot, left[: -len(foot)]):
            break
        left = left[: -len(foot)]
    return left


def _is_across(foot: Sequence[Line], body: Sequence[Line]) -> bool:
    """Whether a few lines below a table stand in the white between its columns."""
    gaps = whites(body, _WHITE)
    crossed = any(
        line.box is not None and line.box.x0 < near and line.box.x1 > far for line in foot for near, far in gaps
    )
    return crossed and _beside(foot) * 2 < len(gaps)


def _beside(lines: Sequence[Line]) -> int:
    """How many columns lines take at least."""
    count, reach = 0, float("-inf")
    for box in sorted((line.box for line in lines if line.box is not None), key=lambda box: box.x1):
        if box.x0 >= reach:
            count, reach = count + 1, box.x1
    return count


def _middles(head: Head) -> list[float]:
    """The middles of the columns that headings stand over, each once; joint headings are left out."""
    boxes = [line.box for line in head.lines if line.box is not None]
    columns: list[Box] = []
    for box in sorted(boxes, key=lambda box: box.x0):
        under = [one for one in boxes if one.y0 >= box.y1 - 1 and one.x1 > box.x0 and one.x0 < box.x1]
        if any(one.x1 <= other.x0 for one in under for other in under):
            continue
        if columns and box.x0 < columns[-1].x1:
            columns[-1] = Box.around([columns[-1], box])
        else:
            columns.append(box)
    return [box.centre[0] for box in columns]


def _top(line: Line) -> float:
    return line.box.y0 if line.box is not None else 0.0


def _foot(line: Line) -> float:
    return line.box.y1 if line.box is not None else 0.0
