"""Upright rules of a table that its flat rules tell of: faint, broken or hidden beside type in any one row, seen in all.

Between two flat rules of one table the page is averaged down each column of pixels that carries no type; what is darker
there than both its sides, in most of the rows and nearly as dark as the flat rules are, is an upright rule.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box, Ruling
from notices.readers.scan.flats import drawn_out
from notices.readers.scan.ghosts import is_soft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey

_FEWEST = 3
"""Flat rules of a table at least."""
_LIKE = 0.92
"""Share of the width from the first end of two flat rules of one table to the last that both run through."""
_FRAMED = 3.0
"""Points by which a frame is wider than its table at both sides."""
_TALLEST = 130.0
"""Points from one of them to the next at most."""
_SIDE = 2
"""Pixels from the middle of a rule to the paper at its side at least; a broad one has it one further."""
_CLEAR = 2
"""Pixels at a flat rule that its blur darkens."""
_KNOWN = 4
"""Rows of pixels without type from which something can be said."""
_DARKER, _LIKEWISE = 5.0, 0.3
"""Grey levels by which an upright is darker than its sides at least, and the share of the flat rules' own."""
_FAINT, _DARKEST = 60.0, 2.0
"""Darkness of faint flat rules, and how many times that an upright has at most: type is darker."""
_PALER = 0.6
"""The same of what most uprights of the table have, below which it shows through from the back."""
_BEYOND = 4.0
_BESIDE = 9.0
"""Points from a table to a frame that its dashes seem to reach at most."""
_MARGIN, _DASHED = 0.3, 0.6
"""What a detected line reaches beyond its ink at both ends, in its heights; dashes beside it are taken for type, too."""
_HALF = 0.3
"""Share of its darkness that each half of an upright in a row has: under a joint heading it has one half alone."""
_EVEN = 0.5
"""Share of its darkness that each end of an upright in a row has: a stroke of type stands in the middle."""
_MOSTLY = 0.6
_DRAWN = 0.3
"""Share of the uprights of a table that are seen in each of its rows at least."""
_SAME, _SIDEWAYS = 2.0, 0.5


def with_uprights(rulings: Sequence[Ruling], page: Grey, point: float, lines: Sequence[Box]) -> list[Ruling]:
    """The rules of a straight page, with the uprights of each table in place of the pieces that were found of them."""
    if next(tables(rulings), None) is None:
        return list(rulings)
    typed = {margin: _typed(page, point, lines, margin) for margin in (_MARGIN, _DASHED)}
    broken = [rule.box for rule in rulings if rule.horizontal and rule.dashed]
    found = list(rulings)
    for flat in tables(rulings):
        found = drawn_out(found, flat, page, point)
    for flat in tables(found):
        dashes = sum(box in broken for box in flat) * 2 > len(flat)
        free = typed[_DASHED if dashes else _MARGIN]
        new = [
            _whole(Ruling(box, dashed=dashes), found)
            for box in _uprights(flat, page, free, point)
            if not any(_is_side(box, rule.box) for rule in found if not rule.horizontal)
        ]
        if dashes and new:
            found = [_ended(rule, new) if rule.box in flat else rule for rule in found]
        strokes = (
            [rule for rule in found if _stands_in(rule, flat) and not _is_even(rule.box, flat, page, point)]
            if new
            else []
        )
        found = [
            rule for rule in found if rule not in strokes and not any(_repeats(rule, one.box) for one in new)
        ] + new
    return found


def _whole(upright: Ruling, found: Sequence[Ruling]) -> Ruling:
    """An upright with what its pieces reach beyond it, as into the lower half of a joint heading."""
    ends = [rule.box for rule in found if _repeats(rule, upright.box)]
    top, bottom = (min([upright.box.y0, *(b.y0 for b in ends)]), max([upright.box.y1, *(b.y1 for b in ends)]))
    return replace(upright, box=Box(upright.box.x0, top, upright.box.x1, bottom))


def _ended(dashes: Ruling, uprights: Sequence[Ruling]) -> Ruling:
    """Flat dashes as far as the outer uprights of their table: the side of a frame close by looks like one more."""
    first, last = (end(rule.box.centre[0] for rule in uprights) for end in (min, max))
    box = dashes.box
    left, right = (
        first if 0 < first - box.x0 < _BESIDE else box.x0,
        last if 0 < box.x1 - last < _BESIDE else box.x1,
    )
    return replace(dashes, box=Box(left, box.y0, right, box.y1))


def _is_side(upright: Box, rule: Box) -> bool:
    """Whether an upright is a side of a broad rule that goes on above and below, as a frame's."""
    within = rule.x0 - _SIDEWAYS < upright.centre[0] < rule.x1 + _SIDEWAYS and rule.width > 2 * upright.width
    return within and rule.y0 < upright.y0 - _BEYOND and rule.y1 > upright.y1 + _BEYOND


def _stands_in(rule: Ruling, flat: Sequence[Box]) -> bool:
    """Whether a row of upright marks lies wholly within a table."""
    hull = Box.around(flat)
    within = hull.y0 - _SAME < rule.box.y0 and rule.box.y1 < hull.y1 + _SAME
    return (
        not rule.horizontal and within and hull.x0 + _BEYOND < rule.box.x0 and rule.box.x1 < hull.x1 - _BEYOND
    )


def _is_even(rule: Box, flat: Sequence[Box], page: Grey, point: float) -> bool:
    """Whether an upright is as dark close to the flat rules as between them, in any row that it runs through."""
    at = round(rule.centre[0] * point - 0.5)
    across = slice(max(at - 2 * _SIDE - 2, 0), at + 2 * _SIDE + 3)
    for above, below in pairwise(flat):
        if min(rule.y1, below.y0) - max(rule.y0, above.y1) > _MOSTLY * (below.y0 - above.y1):
            row = round(above.centre[1] * point), round(below.centre[1] * point)
            whole, ends = _depths(page, np.zeros(page.shape, bool), across, row)
            middle = slice(whole.size // 2 - 1, whole.size // 2 + 2)
            if float(ends[:, middle].max(axis=1).min()) >= _EVEN * float(whole[middle].max()):
                return True
    return False


def tables(rulings: Sequence[Ruling], tallest: float = _TALLEST) -> Iterator[list[Box]]:
    """Flat rules of one width, one under the other, from top to bottom, with at most so many points between them."""
    dashed = {rule.box for rule in rulings if rule.dashed}
    groups: list[list[Box]] = []
    for box in sorted((rule.box for rule in rulings if rule.horizontal), key=lambda box: box.y0):
        fitting = [
            group
            for group in groups
            if _shared(group[-1], box) > _LIKE
            and (group[-1] in dashed) == (box in dashed)
            and not _nested(group[-1], box)
            and box.y0 - group[-1].y1 < tallest
        ]
        group = max(fitting, key=lambda group: _shared(group[-1], box), default=None)
        if group is None:
            groups.append([box])
        else:
            group.append(box)
    yield from (group for group in groups if len(group) >= _FEWEST)


def _shared(one: Box, other: Box) -> float:
    return (min(one.x1, other.x1) - max(one.x0, other.x0)) / (max(one.x1, other.x1) - min(one.x0, other.x0))


def _nested(one: Box, other: Box) -> bool:
    """Whether one rule reaches beyond another at both ends, as a frame's does."""
    near, far = one.x0 - other.x0, other.x1 - one.x1
    return near * far > 0 and min(abs(near), abs(far)) > _FRAMED


def _typed(page: Grey, point: float, lines: Sequence[Box], share: float) -> NDArray[np.bool_]:
    """Where type stands, and the pixels beside it."""
    typed = np.zeros(page.shape, np.uint8)
    for line in lines:
        margin = share * min(line.width, line.height)
        x0, x1 = int((line.x0 + margin) * point), int((line.x1 - margin) * point) + 1
        typed[max(int(line.y0 * point), 0) : int(line.y1 * point) + 1, max(x0, 0) : max(x1, 0)] = 1
    return cv2.dilate(typed, np.ones((1, 2 * _SIDE + 1), np.uint8)) > 0


def _uprights(flat: Sequence[Box], page: Grey, typed: NDArray[np.bool_], point: float) -> Iterator[Box]:
    left = max(int((float(np.median([box.x0 for box in flat])) - _BEYOND) * point), 0)
    right = int((float(np.median([box.x1 for box in flat])) + _BEYOND) * point)
    rows = [
        (round(above.centre[1] * point), round(below.centre[1] * point))
        for above, below in pairwise(flat)
        if (below.centre[1] - above.centre[1]) * point > 2 * _CLEAR + _KNOWN
    ]
    if not rows or right - left < 2 * _SIDE:
        return
    own = float(np.median([_across(box, page, point) for box in flat]))
    least = max(_DARKER, _LIKEWISE * own)
    depths, ends = (
        np.array(found)
        for found in zip(*(_depths(page, typed, slice(left, right), row) for row in rows), strict=True)
    )
    if own < _FAINT:
        depths[depths > _DARKEST * own] = np.nan
    seen = {at: _beside(depths, at, least) for at in _peaks(depths, ends, least)}
    drawn = [
        sum(deep[row] >= least for deep in seen.values()) >= _DRAWN * len(seen) for row in range(len(rows))
    ]
    common = float(np.median([np.nanmax(deep) for deep in seen.values()])) if seen else 0.0
    for at, deep in seen.items():
        if np.nanmax(deep) < _PALER * common:
            continue
        for first, last in _runs(
            [bool(shown) and (np.isnan(one) or one >= least) for one, shown in zip(deep, drawn, strict=True)]
        ):
            known = first + np.flatnonzero(~np.isnan(deep[first : last + 1]))
            if not len(known):
                continue
            x = (left + at + 0.5) / point
            upright = Box(x - 0.25, rows[known[0]][0] / point, x + 0.25, rows[known[-1]][1] / point)
            if not is_soft(upright, page, point):
                yield upright


def _across(flat: Box, page: Grey, point: float) -> float:
    """By how many grey levels a flat rule is darker than both its sides."""
    row = round(flat.centre[1] * point - 0.5)
    band = page[
        max(row - _SIDE - 1, 0) : row + _SIDE + 2, int(flat.x0 * point) : int(flat.x1 * point)
    ].astype(np.float32)
    if band.shape[0] < 2 * _SIDE + 3 or not band.shape[1]:
        return 0.0
    pieces = np.array_split(band, max(band.shape[1] // 40, 1), axis=1)
    means = np.array([piece.mean(axis=1) for piece in pieces])
    return float(np.median(np.minimum(means[:, 0], means[:, -1]) - means[:, 1:-1].min(axis=1)))


def _depths(
    page: Grey, typed: NDArray[np.bool_], across: slice, row: tuple[int, int]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """By how much each column of a row's pixels is darker than both its sides, and so the paler of its ends.

    It is not a number where type hides it.
    """
    top, bottom = row[0] + _CLEAR, row[1] - _CLEAR
    grey, free = page[top:bottom, across].astype(np.float64), ~typed[top:bottom, across]
    end = max((bottom - top) // 6, 2)
    whole = _deeper(grey, free)
    whole[free.sum(axis=0) < _KNOWN] = np.nan
    halves = np.array(
        [
            _deeper(grey[half], free[half])
            for half in (slice((bottom - top) // 2), slice((bottom - top) // 2, None))
        ]
    )
    whole[halves.min(axis=0) < _HALF * whole] *= 0.0
    whole[np.isnan(halves).any(axis=0)] = np.nan
    return whole, np.array([_deeper(grey[end], free[end]) for end in (slice(end), slice(-end, None))])


def _deeper(grey: NDArray[np.float64], free: NDArray[np.bool_]) -> NDArray[np.float64]:
    count = free.sum(axis=0)
    found = np.full(grey.shape[1], np.nan)
    beside = slice(_SIDE + 1, grey.shape[1] - _SIDE - 1)
    total = np.maximum(count[beside], 1)
    middle = (grey * free).sum(axis=0)[beside] / total
    left, right = (
        np.maximum(
            *(
                (np.roll(grey, way * aside, axis=1) * free).sum(axis=0)[beside] / total
                for aside in (_SIDE, _SIDE + 1)
            )
        )
        for way in (1, -1)
    )
    found[beside] = np.where(count[beside] > 0, np.minimum(left, right) - middle, np.nan)
    return found


def _peaks(depths: NDArray[np.float64], ends: NDArray[np.float64], least: float) -> Iterator[int]:
    """Columns of pixels that are dark in most of the rows that show them, up to both ends."""
    known = ~np.isnan(depths)
    wide = np.where(known, depths, -1.0)
    wide = np.maximum.reduce([wide, np.roll(wide, 1, axis=1), np.roll(wide, -1, axis=1)])
    dark = (wide >= least).sum(axis=0)
    seen = np.maximum(known.sum(axis=0), 1)
    pooled = np.where(known, depths, 0.0).sum(axis=0)
    even = (_mean(ends).min(axis=0) >= _EVEN * _mean(depths)) | (seen == 0)
    peak = (pooled > 0) & (pooled >= np.roll(pooled, 1)) & (pooled >= np.roll(pooled, -1))
    waiting = np.flatnonzero((dark >= min(2, len(depths))) & peak & even)
    runs = {int(at): np.flatnonzero(wide[:, at] >= least) for at in waiting}
    within = {at: known[rows[0] : rows[-1] + 1, at].sum() for at, rows in runs.items()}
    waiting = np.array([at for at in waiting if dark[at] >= _MOSTLY * within[int(at)]], np.intp)
    taken: list[int] = []
    for at in sorted(waiting.tolist(), key=lambda at: -pooled[at]):
        if all(abs(at - other) > _SIDE for other in taken):
            taken.append(at)
            yield at


def _mean(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean over the rows that are known."""
    known = ~np.isnan(rows)
    return np.asarray(np.where(known, rows, 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1))


def _beside(depths: NDArray[np.float64], at: int, least: float) -> NDArray[np.float64]:
    """How dark each row is about a column of pixels, for the page may lie a little askew."""
    near = np.where(np.isnan(depths), -1.0, depths)[:, max(at - 1, 0) : at + 2].max(axis=1)
    return np.asarray(np.where(np.isnan(depths[:, at]) & (near < least), np.nan, near))


def _runs(shown: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last of the rows that an upright runs through; what cannot be seen between two that show it goes with them."""
    for drawn, run in groupby(range(len(shown)), key=lambda row: shown[row]):
        rows = list(run)
        if drawn:
            yield rows[0], rows[-1]


def _repeats(rule: Ruling, upright: Box) -> bool:
    """Whether a piece of an upright rule lies on a whole one."""
    if rule.horizontal:
        return False
    shared = min(rule.box.y1, upright.y1) - max(rule.box.y0, upright.y0)
    return abs(rule.box.centre[0] - upright.centre[0]) < _SAME and shared > _MOSTLY * rule.box.height
