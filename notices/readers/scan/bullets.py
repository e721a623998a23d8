"""Bullets that part the declarations of a classified column: ● ▲ ■ ◆, which the recogniser often passes over.

They are seen on the pixels: a solid mark, about as wide as high, where no character was read. Glyphs fall apart under
the same opening, and places of read characters are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.readers.scan.crops import NARROWED
from notices.readers.scan.engine import Words
from notices.readers.scan.shades import shade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.readers.scan.engine import Grey

_SURE = 0.8
"""Confidence of a bullet: its shape was seen, not read."""
_SOLID = 0.26
_SMALLEST = 0.38
_LARGEST = 1.1
_SQUARE = 1.35
_SQUARE_FILLED, _DISC_FILLED, _HALF_FILLED = 0.9, 0.68, 0.45
"""Of 1, pi / 4 and 1 / 2, as print and blur leave them."""
_LIKE = 0.22


def with_bullets(crop: Grey, words: Words, em: float) -> Words:
    """The words with the bullets of a crop whose type is `em` pixels high set among them."""
    width = crop.shape[1]
    glyph = em * NARROWED
    places = np.array([0.0, *words.places, 1.0]) * width
    if np.diff(places).max() < 1.3 * glyph:
        return words
    free = [
        (x / width, bullet)
        for x, bullet in _bullets(crop, em)
        if np.abs(places[1:-1] - x).min(initial=width) > 0.45 * glyph
    ]
    if not free:
        return words
    rivals = words.rivals or (("", 0.0),) * len(words.text)
    marked = [
        *zip(words.places, words.text, words.confidences, rivals, strict=True),
        *((place, bullet, _SURE, ("", 0.0)) for place, bullet in free),
    ]
    marked.sort()
    places, text, confidences, rivals = zip(*marked, strict=True)
    return Words("".join(text), confidences, places, rivals)


def _bullets(crop: Grey, em: float) -> Iterator[tuple[float, str]]:
    """Centres in pixels along the crop, and what each mark is."""
    dark = _ink(crop)
    side = max(int(_SOLID * em) | 1, 3)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    _, _, marks, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    for left, top, width, height, _ in marks[1:]:
        if not (
            _SMALLEST * em < min(width, height)
            and max(width, height) < min(_LARGEST * em, _SQUARE * min(width, height))
        ):
            continue
        if abs(top + height / 2 - crop.shape[0] / 2) > 0.25 * em:
            continue
        bullet = _shape(dark[top : top + height, left : left + width])
        if bullet:
            yield left + width / 2, bullet


def _ink(crop: Grey) -> Grey:
    """1 where ink lies: darker than half way from the paper to the darkest."""
    paper, darkest = shade(crop, 0.5), shade(crop, 0.02)
    return (cv2.GaussianBlur(crop, (3, 3), 0) < (paper + darkest) / 2).astype(np.uint8)


def _shape(mark: Grey) -> str | None:
    """Which bullet a solid mark is, by how much of its box it fills, above and below."""
    third = max(mark.shape[0] // 3, 1)
    filled, above, below = float(mark.mean()), float(mark[:third].mean()), float(mark[-third:].mean())
    if filled > _SQUARE_FILLED:
        return "■"
    if below > 1.5 * above and filled > _HALF_FILLED:
        return "▲"
    if filled > _DISC_FILLED and abs(below - above) < _LIKE:
        return "●"
    if filled > _HALF_FILLED and abs(below - above) < _LIKE:
        return "◆"
    return None
