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
    for i in flat:
        for j in upright:
            found[i], found[j] = _met(found[i], found[j])
    return found


def _met(flat: Ruling, upright: Ruling) -> tuple[Ruling, Ruling]:
    """Two sides drawn out to their corner, where both end short of it by about as much."""
    x, y = upright.box.centre[0], flat.box.centre[1]
    left, right = flat.box.x0 - x, x - flat.box.x1
    above, below = upright.box.y0 - y, y - upright.box.y1
    short, tall = max(left, right), max(above, below)
    if not (_MEET < short <= _ROUND and _MEET < tall <= _ROUND and abs(short - tall) <= 0.5 * max(short, tall)):
        return flat, upright
    one, other = flat.box, upright.box
    one = Box(x, one.y0, one.x1, one.y1) if left > right else Box(one.x0, one.y0, x, one.y1)
    other = Box(other.x0, y, other.x1, other.y1) if above > below else Box(other.x0, other.y0, other.x1, y)
    return replace(flat, box=one), replace(upright, box=other)
