"""Lines of small cells, set anew by their rows of ink where the detector joined lines or passed over one.

A narrow header is set in rows of one or two glyphs, 起始 over 价 over (万 over 元): the detector takes several for one, or
for a vertical line. A cell is bounded by four rules; its rows are seen on the pixels, with white between them.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from notices.model import Box
from notices.readers.scan.engine import Strip
from notices.readers.scan.stacked import ink_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey

_EM = 0.62
"""Type size over the height of a detected strip."""
_HIGHEST, _WIDEST = 7.0, 9.0
"""Sides of a small cell at most, in common glyphs."""
_SPARE = 0.4
_PALE = 0.8
"""Contrast of a row's ink over that of the darkest in its cell, below which it was printed on the other side."""
_INSIDE = 2
"""Pixels beside a rule that its blur darkens."""


def in_rooms(page: Grey, strips: Sequence[Strip], rules: Sequence[Box], glyph: float) -> list[Strip]:
    """Strips of a straight page, those of a small cell replaced by its rows where they are not one for each row."""
    sides = _Sides(rules)
    rooms: dict[Box, list[Strip]] = {}
    kept: list[Strip] = []
    for strip in strips:
        room = sides.around(strip.x, strip.y)
        small = room is not None and room.height < _HIGHEST * glyph and room.width < _WIDEST * glyph
        (rooms.setdefault(room, []) if room is not None and small else kept).append(strip)
    return [*kept, *chain.from_iterable(_set(page, room, inside, glyph) for room, inside in rooms.items())]


class _Sides:
    """The rules of a page, asked for the nearest on each side of a point."""

    def __init__(self, rules: Sequence[Box]) -> None:
        boxes = np.array([(rule.x0, rule.y0, rule.x1, rule.y1) for rule in rules]).reshape(-1, 4)
        flat = boxes[:, 2] - boxes[:, 0] >= boxes[:, 3] - boxes[:, 1]
        self._flat, self._upright = boxes[flat], boxes[~flat]

    def around(self, x: float, y: float) -> Box | None:
        """The inside of the cell about a point; None where a side is open."""
        across = self._flat[(self._flat[:, 0] < x) & (self._flat[:, 2] > x)]
        down = self._upright[(self._upright[:, 1] < y) & (self._upright[:, 3] > y)]
        above, below = across[across[:, 3] < y, 3], across[across[:, 1] > y, 1]
        left, right = down[down[:, 2] < x, 2], down[down[:, 0] > x, 0]
        if not (len(above) and len(below) and len(left) and len(right)):
            return None
        return Box(float(left.max()), float(above.max()), float(right.min()), float(below.min()))


def _set(page: Grey, room: Box, strips: Sequence[Strip], glyph: float) -> list[Strip]:
    """The strips of one cell: as they are where each row of ink has its own, else the rows themselves."""
    left, top = int(room.x0) + _INSIDE, int(room.y0) + _INSIDE
    seen = page[top : int(room.y1) - _INSIDE + 1, left : int(room.x1) - _INSIDE + 1]
    dark = ink_of(seen)
    rows = _printed(seen, dark, rows_of(dark, glyph))
    if len(rows) < 2 or _one_each(rows, strips, top):  # noqa: PLR2004 - one row cannot be joined to another
        return list(strips)
    em = float(np.median([last - first for first, last in rows]))
    return [_strip(dark, row, (left, top), em) for row in rows]


def _printed(seen: Grey, dark: NDArray[np.bool_], rows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The rows without those so much paler than the darkest that they show through from the back of the page."""
    paper = float(np.median(seen)) if seen.size else 0.0
    inks = [paper - float(seen[first:last][dark[first:last]].mean()) for first, last in rows]
    return [row for row, ink in zip(rows, inks, strict=True) if ink > _PALE * max(inks)]


def _one_each(rows: Sequence[tuple[int, int]], strips: Sequence[Strip], top: int) -> bool:
    """Whether every row has a lying strip about its middle, and no strip reaches over two."""
    middles = np.array([top + (first + last) / 2 for first, last in rows])
    reach = [np.abs(middles - strip.y) < strip.height * _EM / 2 for strip in strips]
    return all(not strip.vertical for strip in strips) and bool(
        all(over.sum() <= 1 for over in reach) and np.any(reach, axis=0).all()
    )


def _strip(dark: NDArray[np.bool_], row: tuple[int, int], corner: tuple[int, int], em: float) -> Strip:
    first, last = row
    columns = np.flatnonzero(dark[first:last].any(axis=0))
    near, far = float(columns[0]) - _SPARE * em, float(columns[-1]) + 1 + _SPARE * em
    return Strip(
        x=corner[0] + (near + far) / 2,
        y=corner[1] + (first + last) / 2,
        length=far - near,
        height=max(em, last - first) / _EM,
    )
