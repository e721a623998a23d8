"""Cells of a table that a program found, with their rows and columns: the rules that must stand between them."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from notices.model import Box
from notices.readers.sheet import outline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST = 2000
"""Rows or columns that a table has at most; a file that counts more is not believed."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a cell stands in the grid, ends exclusive, and its box: that of the cell, or of the print in it alone."""

    top: int
    left: int
    bottom: int
    right: int
    box: Box


def rules_between(rooms: Sequence[Room]) -> list[Box]:
    """The rules of a grid: each between what ends before it and what begins after it."""
    fit = [
        room
        for room in rooms
        if 0 <= room.top < room.bottom <= _MOST and 0 <= room.left < room.right <= _MOST
    ]
    if not fit:
        return []
    across = _lanes([(room.left, room.right, room.box.x0, room.box.x1) for room in fit])
    down = _lanes([(room.top, room.bottom, room.box.y0, room.box.y1) for room in fit])
    boxes = (Box(across[room.left], down[room.top], across[room.right], down[room.bottom]) for room in fit)
    return list(dict.fromkeys(rule for box in boxes for rule in outline(box)))


def _lanes(stretches: Iterable[tuple[int, int, float, float]]) -> dict[int, float]:
    """Where each line of the grid lies, so that it rises from one to the next."""
    ends: dict[int, list[float]] = {}
    starts: dict[int, list[float]] = {}
    for first, last, near, far in stretches:
        starts.setdefault(first, []).append(near)
        ends.setdefault(last, []).append(far)
    found: dict[int, float] = {}
    reach = float("-inf")
    for lane in sorted({*starts, *ends}):
        sides = [
            *([max(ends[lane])] if lane in ends else []),
            *([min(starts[lane])] if lane in starts else []),
        ]
        if lane in ends and lane in starts and sides[0] > sides[1]:
            sides = [median(ends[lane]), median(starts[lane])]
        reach = max(reach, sum(sides) / len(sides))
        found[lane] = reach
    return found
