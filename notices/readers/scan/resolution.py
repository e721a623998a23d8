"""How large the type is on a picture, and from that the resolution where the file does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from notices.readers.scan.engine import Grey

_INK = 0.93
"""Height of a Han glyph's ink over its type size."""
_BODY = 8.75
"""Points of the body type of Chinese newspapers, within half a point either way."""
_PIXELS = (6, 200)
"""A glyph of 5 points at 96 dpi to one of 24 points at 600."""
_FEWEST = 20
_BANDS, _BAND = 3, 512
_USUAL = (72, 96, 100, 150, 200, 300, 400, 600)


def glyph_height(picture: Grey) -> float:
    """Pixels of ink in the commonest full Han glyph; 0 where nothing on the picture looks like type.

    Connected marks about as wide as high are counted by their area, so that strokes and dots do not outweigh glyphs.
    """
    dark = cv2.adaptiveThreshold(_sampled(picture), 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 51, 20)
    _, _, marks, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    sides = marks[1:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    longer, shorter = sides.max(axis=1), sides.min(axis=1)
    square = longer[(longer >= _PIXELS[0]) & (longer < _PIXELS[1]) & (shorter > 0.6 * longer)]
    if len(square) < _FEWEST:
        return 0.0
    counted = np.convolve(np.bincount(square, weights=square.astype(float) ** 2), (1, 2, 3, 2, 1), "same")
    return float(counted.argmax())


def _sampled(picture: Grey) -> Grey:
    """Every third band of a large picture: all of its columns, a third of the work."""
    if picture.shape[0] < _BANDS * _BAND:
        return picture
    return np.concatenate(
        [picture[top : top + _BAND] for top in range(_BAND, picture.shape[0], _BANDS * _BAND)]
    )


def guess(glyph: float) -> float:
    """The usual resolution nearest to that of body type with glyphs so many pixels high."""
    if not glyph:
        return 300.0
    exact = glyph / _INK / _BODY * 72
    return float(min(_USUAL, key=lambda usual: abs(np.log(usual / exact))))
