"""Lines kept by height, so that those inside a box are found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notices.model import Box, Line


class Shelf:
    """The lines of a page that have a box; each can be taken off once."""

    def __init__(self, lines: Iterable[Line]) -> None:
        rows = [(line.box.centre, line) for line in lines if line.box is not None]
        rows.sort(key=lambda row: row[0][1])
        self._rows = rows
        self._heights = [centre[1] for centre, _ in rows]
        self._taken: set[int] = set()

    def inside(self, box: Box) -> list[Line]:
        """Lines whose middle lies in a box, from top to bottom."""
        start, end = bisect_left(self._heights, box.y0), bisect_right(self._heights, box.y1)
        return [
            line
            for (x, _), line in self._rows[start:end]
            if box.x0 <= x <= box.x1 and (not self._taken or id(line) not in self._taken)
        ]

    def take(self, lines: Iterable[Line]) -> None:
        """Take lines off."""
        self._taken.update(id(line) for line in lines)

    @property
    def left(self) -> list[Line]:
        """Lines that nobody has taken."""
        return [line for _, line in self._rows if id(line) not in self._taken]
