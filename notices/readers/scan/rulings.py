"""Rules, tinted areas and pictures of a page, by morphology on its pixels.

A rule is what survives an opening along its direction. Thresholds follow the local light, so that a fold or
show-through does not become a rule.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box, Ruling
from notices.readers.scan.areas import areas
from notices.readers.scan.blobs import blobs
from notices.readers.scan.dashes import dashed
from notices.readers.scan.ghosts import without_ghosts
from notices.readers.scan.shades import shade
from notices.readers.scan.strokes import without_strokes
from notices.readers.scan.uprights import with_uprights
from notices.readers.scan.whole_rules import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.readers.scan.engine import Grey

_SHORTEST = 18.0
_THICKEST = 5.0
_CONTRAST = 14
_FAINT = 10
"""The same where the page is smoothed along the rules that are sought."""
_SMOOTH = 13
_DASHED = 30
"""Grey levels by which dashes are darker than their paper: what shows through falls into pieces, too."""
_MOSTLY = 0.6
_PAPER = 0.75
_NEAR, _CORE = 0.04, 0.18
"""What a detected line reaches beyond its ink at each side, in its heights; dashes may run there."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on a page besides lines, in points of the straight page."""

    rulings: tuple[Ruling, ...]
    tints: tuple[Box, ...]
    pictures: tuple[Box, ...]


def marks(page: Grey, point: float, lines: Sequence[Box]) -> Marks:
    """Rules, tints and pictures of a straight page, `point` pixels a point; strokes of printed lines are none."""
    dark = _dark(page, point, _CONTRAST)
    tints, pictures = areas(page, point, lines)
    ground = _without_type(page, point, [_core(line, _NEAR) for line in lines])
    beside = _without_type(page, point, [_core(line) for line in lines])
    whole = [
        box
        for across in (True, False)
        for box in joined(_pieces(dark, ground, point, across=across), beside, point, across=across)
    ]
    solid = [Ruling(box) for box in without_ghosts(whole, page, point)]
    marked, typed = _dark(page, point, _DASHED), np.zeros_like(page)
    for box in (*(_core(line) for line in lines), *tints, *pictures):
        x0, y0, x1, y1 = (max(int(side * point), 0) for side in (box.x0, box.y0, box.x1, box.y1))
        typed[y0:y1, x0:x1] = 1
    kept = [
        rule
        for rule in without_strokes(solid, lines)
        if _stands_out(rule.box, page, point) and not any(_deep_in(rule.box, picture) for picture in pictures)
    ]
    broken = list(dashed(marked, typed, point))
    named = [replace(rule, dashed=any(_covers(other, rule) for other in broken)) for rule in kept]
    rules = [*named, *(rule for rule in broken if not _repeats(rule, kept))]
    return Marks(tuple(with_uprights(rules, page, point, lines)), tints, pictures)


def _dark(page: Grey, point: float, contrast: int) -> Grey:
    """255 where a page is darker than its surroundings, by so many grey levels."""
    window = int(point * 9) | 1
    return cv2.adaptiveThreshold(page, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, contrast).astype(
        np.uint8, copy=False
    )


def _without_type(page: Grey, point: float, lines: Sequence[Box]) -> Grey:
    """The page with its lines painted over by their paper: a faint rule is seen in the white between them."""
    ground = page.copy()
    for box in lines:
        x0, y0, x1, y1 = (max(int(side * point), 0) for side in (box.x0, box.y0, box.x1, box.y1))
        if (inside := page[y0:y1, x0:x1]).size:
            ground[y0:y1, x0:x1] = shade(inside, _PAPER)
    return ground


def _core(line: Box, share: float = _CORE) -> Box:
    margin = share * min(line.width, line.height)
    return Box(line.x0, line.y0 + margin, line.x1, line.y1 - margin)


def _pieces(dark: Grey, ground: Grey, point: float, *, across: bool) -> list[Box]:
    """Long thin marks of one direction: what is dark, and where nothing is, what a page smoothed along them shows."""
    sure = list(_rules(dark, point, across=across))
    soft = cv2.blur(ground, (_SMOOTH, 1) if across else (1, _SMOOTH)).astype(np.uint8, copy=False)
    for faint in _rules(_dark(soft, point, _FAINT), point, across=across):
        seen = sum(faint.overlap(Box(box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1)) for box in sure)
        if seen < _MOSTLY * faint.area:
            sure.append(faint)
    return sure


def _rules(dark: Grey, point: float, *, across: bool) -> Iterator[Box]:
    """Long thin marks of one direction, in points."""
    length = int(_SHORTEST * point)
    wide = np.ones((3, 1) if across else (1, 3), np.uint8)
    along = np.ones((1, length) if across else (length, 1), np.uint8)
    kept = cv2.morphologyEx(cv2.dilate(dark, wide), cv2.MORPH_OPEN, along)
    _, sizes = blobs(kept)
    longs, shorts = sizes[:, 2 if across else 3], sizes[:, 3 if across else 2]
    thicks = np.maximum(sizes[:, 4] / longs - 2, 1.0)
    thin = (thicks <= _THICKEST * point) & (shorts <= 6 * thicks + 3 * point)
    for (left, top, width, height, _), thick in zip(sizes[thin].tolist(), thicks[thin].tolist(), strict=True):
        middle = (top + height / 2) if across else (left + width / 2)
        near, far = middle - thick / 2, middle + thick / 2
        box = (left, near, left + width, far) if across else (near, top, far, top + height)
        yield Box(*(float(side) / point for side in box))


def _stands_out(rule: Box, page: Grey, point: float) -> bool:
    """Whether a rule is darker than both its sides: the edge of a dark area is not."""
    across = rule.width >= rule.height
    near, far = (rule.y0, rule.y1) if across else (rule.x0, rule.x1)
    start, end = (rule.x0, rule.x1) if across else (rule.y0, rule.y1)
    first, last, reach = int(near * point), int(far * point) + 1, round(3 * point)
    sides = slice(max(first - reach, 0), last + reach), slice(int(start * point), int(end * point) + 1)
    profile = page[sides].mean(axis=1) if across else page[sides[::-1]].mean(axis=0)
    first, last = first - sides[0].start, last - sides[0].start
    before, after = profile[:first], profile[last:]
    if not len(before) or not len(after):
        return False
    ink = profile[first:last].min(initial=255)
    return bool(min(before.max(), after.max()) - ink > _CONTRAST / 2)


def _deep_in(rule: Box, picture: Box) -> bool:
    inner = Box(picture.x0 + 3, picture.y0 + 3, picture.x1 - 3, picture.y1 - 3)
    return rule.overlap(inner) > 0.9 * rule.area


def _repeats(dashes: Ruling, solid: Sequence[Ruling]) -> bool:
    return any(
        dashes.box.overlap(Box(rule.box.x0 - 2, rule.box.y0 - 2, rule.box.x1 + 2, rule.box.y1 + 2)) > 0
        for rule in solid
    )


def _covers(dashes: Ruling, solid: Ruling) -> bool:
    """Whether most of a rule is a row of dashes that were taken for one."""
    inner, outer = dashes.box, solid.box
    near = Box(outer.x0 - 1, outer.y0 - 1, outer.x1 + 1, outer.y1 + 1)
    long = max(inner.width, inner.height) > _MOSTLY * max(outer.width, outer.height)
    return dashes.horizontal == solid.horizontal and long and near.holds(inner.centre)
