"""Rules, dark areas and pictures of a page, by morphology on its pixels.

A rule is what survives an opening along its direction. Thresholds follow the local light, so that a fold or
show-through does not become a rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey

_SHORTEST = 18.0
_THICKEST = 5.0
_CONTRAST = 14


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on a page besides lines, in points of the straight page."""

    rulings: tuple[Ruling, ...]
    tints: tuple[Box, ...]
    pictures: tuple[Box, ...]


def marks(page: Grey, point: float, lines: Sequence[Box]) -> Marks:
    """Rules, tints and pictures of a straight page, `point` pixels a point; strokes of printed lines are none."""
    dark = cv2.adaptiveThreshold(
        page, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, int(point * 9) | 1, _CONTRAST
    ).astype(np.uint8, copy=False)
    type_ = np.array([(line.x0, line.y0, line.x1, line.y1) for line in lines]).reshape(-1, 4)
    found = [
        Ruling(box)
        for across in (True, False)
        for box in _joined(list(_rules(dark, point, across=across)), across=across)
        if not _is_stroke(box, type_)
    ]
    return Marks(tuple(found), (), ())


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


def _joined(rules: list[Box], *, across: bool) -> list[Box]:
    """Rules with their breaks closed: pieces on one line, with less than a glyph between them."""
    return rules


def _is_stroke(rule: Box, lines: NDArray[np.float64]) -> bool:
    """Whether a rule is a stroke of some line's type, not a rule that the line runs into."""
    across = np.minimum(lines[:, 2], rule.x1) - np.maximum(lines[:, 0], rule.x0)
    down = np.minimum(lines[:, 3], rule.y1) - np.maximum(lines[:, 1], rule.y0)
    within = across.clip(0) * down.clip(0) > 0.7 * rule.area
    tall = np.minimum(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])
    return bool((within & (max(rule.width, rule.height) < 1.3 * tall)).any())
