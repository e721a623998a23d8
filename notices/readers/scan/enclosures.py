"""Areas that rules or a tint close off on all sides: what stands in one belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Ruling
    from notices.readers.scan.rulings import Marks

_TOUCH = 4.0
"""Points by which rules may miss each other and still meet."""
_DRAWN = 0.8
"""Share of each side that is drawn."""
_SECTION = 0.4
"""What goes around more than this share of the page stands around several texts."""
_LEAST = 20.0


def enclosures(marks: Marks, page_area: float) -> list[Box]:
    """The outermost closed areas of a page, without those that take in most of it."""
    drawn = [box for group in _groups(marks.rulings) for box in _closed(group)]
    found = [box for box in (*drawn, *marks.tints) if _is_one(box, page_area)]
    found.sort(key=lambda box: -box.area)
    outer: list[Box] = []
    for box in found:
        if not any(other.overlap(box) > 0.9 * box.area for other in outer):
            outer.append(box)
    return outer


def _is_one(box: Box, page_area: float) -> bool:
    return min(box.width, box.height) > _LEAST and box.area < _SECTION * page_area


def _groups(rulings: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Rules that meet, directly or through others."""
    waiting = list(rulings)
    while waiting:
        group = [waiting.pop()]
        for rule in group:
            near = [other for other in waiting if _meet(rule.box, other.box)]
            group += near
            waiting = [other for other in waiting if other not in near]
        yield group


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x0 < other.x1 + _TOUCH
        and other.x0 < one.x1 + _TOUCH
        and one.y0 < other.y1 + _TOUCH
        and other.y0 < one.y1 + _TOUCH
    )


def _closed(group: Sequence[Ruling]) -> Iterator[Box]:
    """The box around rules that meet, where all four of its sides are drawn."""
    box = Box.around(rule.box for rule in group)
    flat = [rule.box for rule in group if rule.horizontal]
    upright = [rule.box for rule in group if not rule.horizontal]
    across = [sum(rule.width for rule in flat if abs(rule.centre[1] - y) < _TOUCH) for y in (box.y0, box.y1)]
    down = [
        sum(rule.height for rule in upright if abs(rule.centre[0] - x) < _TOUCH) for x in (box.x0, box.x1)
    ]
    if min(across) > _DRAWN * box.width and min(down) > _DRAWN * box.height:
        yield box
