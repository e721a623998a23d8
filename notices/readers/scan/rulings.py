"""Rules, tinted areas and pictures of a page, by morphology on its pixels.

A rule is what survives an opening along its direction. Thresholds follow the local light, so that a fold or
show-through does not become a rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box, Ruling
from notices.readers.scan.areas import areas
from notices.readers.scan.dashes import dashed
from notices.readers.scan.strokes import without_strokes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.readers.scan.engine import Grey

_SHORTEST = 18.0
_THICKEST = 5.0
_CONTRAST = 14
_BREAK = 6.0
_FADED = 160.0
"""Longest stretch in points over which a rule may be too faint to be seen by itself, for type stands close to it."""
_UNBROKEN = 0.85


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on a page besides lines, in points of the straight page."""

    rulings: tuple[Ruling, ...]
    tints: tuple[Box, ...]
    pictures: tuple[Box, ...]


def marks(page: Grey, point: float, lines: Sequence[Box]) -> Marks:
    """Rules, tints and pictures of a straight page, `point` pixels a point; strokes of printed lines are none."""
    window = int(point * 9) | 1
    dark = cv2.adaptiveThreshold(
        page, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, _CONTRAST
    ).astype(np.uint8, copy=False)
    tints, pictures = areas(page, point, lines)
    solid = [
        Ruling(box)
        for across in (True, False)
        for box in _joined(_rules(dark, point, across=across), page, point, across=across)
    ]
    for box in (*lines, *tints, *pictures):
        x0, y0, x1, y1 = (max(int(side * point), 0) for side in (box.x0, box.y0, box.x1, box.y1))
        dark[y0:y1, x0:x1] = 0
    kept = [
        rule
        for rule in without_strokes(solid, lines)
        if _stands_out(rule.box, page, point) and not any(_deep_in(rule.box, picture) for picture in pictures)
    ]
    return Marks(
        (*kept, *(rule for rule in dashed(dark, point) if not _repeats(rule, kept))), tints, pictures
    )


def _rules(dark: Grey, point: float, *, across: bool) -> Iterator[Box]:
    """Long thin marks of one direction, in points."""
    length = int(_SHORTEST * point)
    wide = np.ones((3, 1) if across else (1, 3), np.uint8)
    along = np.ones((1, length) if across else (length, 1), np.uint8)
    kept = cv2.morphologyEx(cv2.dilate(dark, wide), cv2.MORPH_OPEN, along)
    _, _, stats, _ = cv2.connectedComponentsWithStats(kept, connectivity=8)
    for left, top, width, height, area in stats[1:]:
        long, short = (width, height) if across else (height, width)
        thick = max(area / long - 2, 1.0)
        if thick > _THICKEST * point or short > 6 * thick + 3 * point:
            continue
        middle = (top + height / 2) if across else (left + width / 2)
        near, far = middle - thick / 2, middle + thick / 2
        box = (left, near, left + width, far) if across else (near, top, far, top + height)
        yield Box(*(float(side) / point for side in box))


def _joined(rules: Iterator[Box], page: Grey, point: float, *, across: bool) -> list[Box]:
    """Rules with their breaks closed: pieces on one line, with less than a glyph or a fainter stretch between them."""
    joined: list[Box] = []
    for rule in sorted(rules, key=lambda box: box.x0 if across else box.y0):
        for index, other in enumerate(joined):
            near, far = (other.x1, rule.x0) if across else (other.y1, rule.y0)
            aside = rule.centre[1] - other.centre[1] if across else rule.centre[0] - other.centre[0]
            if abs(aside) >= 1 or far - near >= _FADED:
                continue
            if far - near < _BREAK or _runs_on(other, rule, page, point):
                joined[index] = Box.around((other, rule))
                break
        else:
            joined.append(rule)
    return joined


def _runs_on(one: Box, other: Box, page: Grey, point: float) -> bool:
    """Whether a faint rule goes on between two pieces that type beside it has parted: darker there than both sides."""
    across = one.width >= one.height
    seen = page if across else page.T
    level = (one.centre[1] + other.centre[1]) / 2 if across else (one.centre[0] + other.centre[0]) / 2
    start, end = (one.x1, other.x0) if across else (one.y1, other.y0)
    row, aside = round(level * point - 0.5), max(round(1.2 * point), 2)
    if row - aside < 1 or row + aside + 2 > seen.shape[0]:
        return False
    between = cv2.blur(seen[row - aside - 1 : row + aside + 2, int(start * point) : int(end * point) + 1], (5, 1))
    ink = between[aside : aside + 3].min(axis=0).astype(np.int16)
    lighter = np.minimum(between[:2].max(axis=0), between[-2:].max(axis=0)) - ink
    return bool((lighter > _CONTRAST / 2).mean() > _UNBROKEN)


def _stands_out(rule: Box, page: Grey, point: float) -> bool:
    """Whether a rule is darker than both its sides: the edge of a dark area is not."""
    across = rule.width >= rule.height
    near, far = (rule.y0, rule.y1) if across else (rule.x0, rule.x1)
    start, end = (rule.x0, rule.x1) if across else (rule.y0, rule.y1)
    along = (
        page[:, int(start * point) : int(end * point) + 1]
        if across
        else page[int(start * point) : int(end * point) + 1]
    )
    profile = along.mean(axis=1 if across else 0)
    first, last, reach = int(near * point), int(far * point) + 1, round(3 * point)
    before, after = profile[max(first - reach, 0) : first], profile[last : last + reach]
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
