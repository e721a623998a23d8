"""White that runs down between items of a page, and the rules that confirm or bar it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Box, Line, Ruling, Table

Gap = tuple[float, float]
ItemKind = Literal["line", "frame", "table", "banner", "picture", "upright"]
_GUTTER = 0.75
"""Ems of white between two columns of text at least."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """Something that stands on the page as one piece."""

    box: Box
    kind: ItemKind
    line: Line | None = None
    table: Table | None = None

    @property
    def em(self) -> float:
        """White that must stand beside it before a column ends."""
        return _GUTTER * min(self.line.size or self.box.height, 24.0) if self.line is not None else 1.0


def gutters(items: Sequence[Item], rulings: Sequence[Ruling]) -> list[Gap]:
    """The white that runs from top to bottom between items, wide enough to part columns or ruled."""
    order = sorted(items, key=lambda item: item.box.x0)
    found: list[Gap] = []
    reach, last = float("-inf"), None
    for item in order:
        if last is not None and item.box.x0 > reach:
            gap = (reach, item.box.x0)
            if gap[1] - gap[0] >= max(last.em, item.em) or _is_ruled(gap, items, rulings):
                found.append(gap)
        if item.box.x1 > reach:
            reach, last = item.box.x1, item
    return found


def _is_ruled(gap: Gap, items: Sequence[Item], rulings: Sequence[Ruling]) -> bool:
    """Whether an upright rule stands in a gap beside most of the items."""
    top, bottom = min(item.box.y0 for item in items), max(item.box.y1 for item in items)
    return any(
        not r.horizontal
        and gap[0] - 1 <= r.box.centre[0] <= gap[1] + 1
        and min(r.box.y1, bottom) - max(r.box.y0, top) > 0.6 * (bottom - top)
        for r in rulings
    )


def is_barred(near: float, far: float, items: Sequence[Item], rulings: Sequence[Ruling]) -> bool:
    """Whether a flat rule runs across a gutter, with items above and below it."""
    heights = [item.box.centre[1] for item in items]
    top, bottom = min(heights), max(heights)
    return any(
        r.horizontal and r.box.x0 < near - 9 and r.box.x1 > far + 9 and top < r.box.centre[1] < bottom for r in rulings
    )


def narrowed(gaps: Sequence[Gap], strip: Sequence[Item]) -> list[Gap]:
    """What is left of gutters beside the items of a strip."""
    for item in strip:
        narrowed: list[Gap] = []
        for near, far in gaps:
            for start, end in ((near, min(far, item.box.x0)), (max(near, item.box.x1), far)):
                if end - start >= item.em and (start, end) not in narrowed:
                    narrowed.append((start, end))
        gaps = narrowed
    return list(gaps)


def fenced(above: Sequence[Item], below: Sequence[Item], rulings: Sequence[Ruling]) -> bool:
    """Whether a rule across most of the width stands between two strips."""
    top, bottom = max(item.box.y1 for item in above), min(item.box.y0 for item in below)
    both = [*above, *below]
    left, right = min(item.box.x0 for item in both), max(item.box.x1 for item in both)
    return any(
        r.horizontal
        and top - 2 <= r.box.centre[1] <= bottom + 2
        and min(r.box.x1, right) - max(r.box.x0, left) > 0.8 * (right - left)
        for r in rulings
    )
