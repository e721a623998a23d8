"""Connected marks of a page that is mostly empty, by their outlines: no map of labels as large as the page is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def blobs(dark: NDArray[Any]) -> tuple[Sequence[NDArray[Any]], NDArray[np.int64]]:
    """Outlines of the marks that touch by sides or corners, and for each left, top, width, height, area in pixels.

    By Pick's theorem an outline of N steps around an area A has A + N / 2 + 1 pixels; holes count as ink.

    >>> blobs(np.array([[0, 0, 0, 0], [0, 9, 9, 9], [9, 0, 0, 0]], np.uint8))[1].tolist()
    [[0, 1, 4, 2, 4]]
    """
    found, above = cv2.findContours(dark, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    outer = [outline for outline, (*_, parent) in zip(found, above[0], strict=True) if parent < 0] if found else []
    outlines = outer[::-1]  # from top to bottom
    sizes = [
        (*cv2.boundingRect(outline), int(cv2.contourArea(outline) + len(outline) / 2 + 1) if len(outline) > 1 else 1)
        for outline in outlines
    ]
    return outlines, np.array(sizes, np.int64).reshape(-1, 5)


def filled(outline: NDArray[Any]) -> NDArray[np.bool_]:
    """True on the pixels of a mark, in a picture as large as it."""
    left, top, width, height = cv2.boundingRect(outline)
    inside = np.zeros((height, width), np.uint8)
    cv2.drawContours(inside, [outline - (left, top)], 0, (1,), cv2.FILLED)
    return inside.view(np.bool_)
