"""From the detector's map of text to strips: threshold, outline, smallest rectangle, grown back to the whole line.

The network was trained to mark the core of a line, shrunk by a known ratio (differentiable binarization, Liao et al.
2020); growing each side by `area * ratio / outline` undoes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from notices.readers.scan.engine import Strip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_THRESHOLD = 0.3
_SCORE = 0.5
_GROW = 1.6
_SMALLEST = 3.0
_TALL = 1.5


def strips(text_map: NDArray[np.float32], scale: tuple[float, float]) -> Iterator[Strip]:
    """The strips of a map whose pixels are `scale` times as wide and high as the page's."""
    mask = cv2.dilate((text_map > _THRESHOLD).astype(np.uint8), np.ones((2, 2), np.uint8))
    outlines, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        (x, y), (width, height), angle = cv2.minAreaRect(outline)
        quarters = round(angle / 90)
        angle -= 90 * quarters
        if quarters % 2:
            width, height = height, width
        if min(width, height) < _SMALLEST:
            continue
        score = _score(text_map, outline)
        if score < _SCORE:
            continue
        grown = width * height * _GROW / (width + height)
        grown_size = (width + grown) * scale[0], (height + grown) * scale[1]
        yield _strip((x * scale[0], y * scale[1]), grown_size, angle, score)


def _strip(centre: tuple[float, float], size: tuple[float, float], angle: float, score: float) -> Strip:
    width, height = size
    vertical = height >= _TALL * width
    return Strip(
        x=centre[0],
        y=centre[1],
        length=height if vertical else width,
        height=width if vertical else height,
        angle=angle,
        vertical=vertical,
        score=score,
    )


def _score(text_map: NDArray[np.float32], outline: NDArray[Any]) -> float:
    """How sure the detector is of the pixels inside an outline, 0 to 1."""
    left, top, width, height = cv2.boundingRect(outline)
    inside = np.zeros((height, width), np.uint8)
    cv2.fillPoly(inside, [outline - (left, top)], 1)
    return float(cv2.mean(text_map[top : top + height, left : left + width], inside)[0])
