"""Rounded corners: the straight sides of a box end short of each other, and are drawn out until they meet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Ruling

_ROUND = 16.0
"""The widest corner in points."""
_MEET = 1.5


def mend_corners(rulings: Sequence[Ruling]) -> list[Ruling]:
    """The same rules, with the free ends of each rounded corner drawn out to the corner."""
    found = list(rulings)
    flat = [i for i, r in enumerate(found) if r.horizontal and r.box.width > _ROUND]
    upright = [i for i, r in enumerate(found) if not r.horizontal and r.box.height > _ROUND]
    flat_ends = [(i, x) for i in flat for x in (found[i].box.x0, found[i].box.x1)]
    upright_ends = [(i, y) for i in upright for y in (found[i].box.y0, found[i].box.y1)]
    sides = [(r.box.x0 - _MEET, r.box.y0 - _MEET, r.box.x1 + _MEET, r.box.y1 + _MEET) for r in found]
    flat_ends = [(i, x) for i, x in flat_ends if not _touches(x, found[i].box.centre[1], i, sides)]
    upright_ends = [(i, y) for i, y in upright_ends if not _touches(found[i].box.centre[0], y, i, sides)]
    for i, x in flat_ends:
        for j, y in upright_ends:
            if _is_round(found[i].box, x, found[j].box, y):
                found[i], found[j] = _drawn_out(found[i], x, found[j], y)
    return found


def _touches(x: float, y: float, own: int, sides: Sequence[tuple[float, float, float, float]]) -> bool:
    """Whether a point lies on a rule other than its own."""
    for number, (left, top, right, bottom) in enumerate(sides):
        if left <= x <= right and top <= y <= bottom and number != own:
            return True
    return False


def _is_round(flat: Box, x: float, upright: Box, y: float) -> bool:
    """Whether two free ends stop about as far from the corner where their rules would meet."""
    corner_x, corner_y = upright.centre[0], flat.centre[1]
    outward = flat.x0 - corner_x if x == flat.x0 else corner_x - flat.x1
    upward = upright.y0 - corner_y if y == upright.y0 else corner_y - upright.y1
    near, far = sorted((outward, upward))
    return near > _MEET and far <= _ROUND and far - near <= 0.5 * far


def _drawn_out(flat: Ruling, x: float, upright: Ruling, y: float) -> tuple[Ruling, Ruling]:
    corner_x, corner_y = upright.box.centre[0], flat.box.centre[1]
    one, other = flat.box, upright.box
    one = Box(corner_x, one.y0, one.x1, one.y1) if x == one.x0 else Box(one.x0, one.y0, corner_x, one.y1)
    other = (
        Box(other.x0, corner_y, other.x1, other.y1) if y == other.y0 else Box(other.x0, other.y0, other.x1, corner_y)
    )
    return replace(flat, box=one), replace(upright, box=other)
