"""Flat rules of a table that are seen in pieces, drawn out as far as its whole ones: too faint to be seen all along.

The whole ones tell how far they run and how dark they are; what has to be found along the rest of a piece is only that
the page is darker there than both its sides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from notices.model import Box, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey

_FAINT = 60.0
"""Darkness of the rules that are seen in pieces."""
_DARKER, _LIKEWISE = 3.0, 0.3
"""Grey levels by which a rule is darker than its sides at least, and the share of the whole ones' own."""
_MOSTLY = 0.75
"""Share of the stretches beside a piece that show it."""
_STRETCH = 40
_SIDE = 3
"""Pixels of a stretch, and those from its middle to the paper."""
_ENDS, _LEVEL = 4.0, 2.0
"""Points by which ends of rules of one table differ at most, and the middles of pieces of one rule."""
_NEAR = 130.0
"""Points from a piece to the whole rules at most."""


def drawn_out(rulings: Sequence[Ruling], flat: Sequence[Box], page: Grey, point: float) -> list[Ruling]:
    """The rules of a page, with each piece of a flat rule of a table as a whole one; `flat` are those that are whole."""
    own = float(np.median([np.median(_depths(box, page, point)) for box in flat]))
    if not _DARKER < own < _FAINT:
        return list(rulings)
    left, right = min(box.x0 for box in flat), max(box.x1 for box in flat)
    hull = Box(left - _ENDS, min(box.y0 for box in flat) - _NEAR, right + _ENDS, max(box.y1 for box in flat) + _NEAR)
    least = max(_DARKER, _LIKEWISE * own)
    found: list[Ruling] = []
    for rule in rulings:
        if not rule.horizontal or rule.dashed or rule.box in flat or not _lies_in(rule.box, hull):
            found.append(rule)
            continue
        rests = list(_rests(rule.box, left, right))
        seen = all((_depths(rest, page, point) >= least).mean() >= _MOSTLY for rest in rests)
        whole = replace(rule, box=Box(left, rule.box.y0, right, rule.box.y1)) if seen else rule
        if not any(one.horizontal and _is_same(one.box, whole.box) for one in (*found, *map(Ruling, flat))):
            found.append(whole)
    return found


def _lies_in(box: Box, hull: Box) -> bool:
    return hull.x0 <= box.x0 and box.x1 <= hull.x1 and hull.y0 <= box.y0 and box.y1 <= hull.y1


def _rests(box: Box, left: float, right: float) -> Iterator[Box]:
    """What a piece leaves of the width of its table at either side."""
    if box.x0 - left > _ENDS:
        yield Box(left, box.y0, box.x0, box.y1)
    if right - box.x1 > _ENDS:
        yield Box(box.x1, box.y0, right, box.y1)


def _is_same(whole: Box, piece: Box) -> bool:
    """Whether a piece lies on a whole rule that was found before."""
    within = whole.x0 - _ENDS <= piece.x0 and piece.x1 <= whole.x1 + _ENDS
    return within and abs(whole.centre[1] - piece.centre[1]) < _LEVEL


def _depths(box: Box, page: Grey, point: float) -> NDArray[np.float64]:
    """By how many grey levels each stretch of a flat rule is darker than both its sides."""
    row = round(box.centre[1] * point - 0.5)
    band = page[max(row - _SIDE - 1, 0) : row + _SIDE + 2, int(box.x0 * point) : int(box.x1 * point)]
    if band.shape[0] < 2 * _SIDE + 3 or not band.shape[1]:
        return np.zeros(1)
    pieces = np.array_split(band.astype(np.float64), max(band.shape[1] // _STRETCH, 1), axis=1)
    means = np.array([piece.mean(axis=1) for piece in pieces])
    depths: NDArray[np.float64] = np.minimum(means[:, :2].max(axis=1), means[:, -2:].max(axis=1)) - means[:, 2:-2].min(axis=1)
    return depths
