"""Reads lines out of a looked-at page: from strips and words to the model's lines, in points of the straight page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from notices.model import Box, Line
from notices.readers.scan.crops import Cutter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.readers.scan.engine import Engine, Grey, Strip, Words
    from notices.readers.scan.look import Look

_INK = 0.93
"""Height of a Han glyph's ink over its type size."""
_GROWN = 0.62
"""Type size over the height of a detected strip, where the ink cannot say."""


def recognise(look: Look, wanted: Sequence[int], engine: Engine) -> list[Line]:
    """The lines of the strips `wanted` (indexes into `look.strips`), in that order; what holds no character is left out."""
    cutter = Cutter(look.picture, engine)
    crops = [cutter.cut(look.strips[index]) for index in wanted]
    lines = []
    for index, crop, words in zip(wanted, crops, engine.recognise(crops), strict=True):
        if words.text.strip():
            lines.append(_line(look, index, crop, words))
    return lines


def _line(look: Look, index: int, crop: Grey, words: Words) -> Line:
    strip, box = look.strips[index], look.boxes[index]
    top, bottom = _ink(crop)
    tight = _tightened(box, top, bottom, vertical=strip.vertical)
    thick = tight.width if strip.vertical else tight.height
    return Line(
        text=words.text,
        box=tight,
        size=thick / _INK,
        confidence=words.confidence,
        vertical=strip.vertical,
        stops=_stops(box, words.places, vertical=strip.vertical),
        confidences=words.confidences,
    )


def _ink(crop: Grey) -> tuple[float, float]:
    """Where the glyphs begin and end across a crop, 0 at its top and 1 at its bottom."""
    height = crop.shape[0]
    marked = np.abs(crop.astype(np.float32) - np.median(crop)).mean(axis=1)
    strong = np.flatnonzero(marked > (marked.max() + marked.min()) / 2 * 0.5 + marked.min() * 0.5)
    middle, half = 0.5, _GROWN * _INK / 2
    if not len(strong):
        return middle - half, middle + half
    top, bottom = float(strong[0]) / height, float(strong[-1] + 1) / height
    if bottom - top < half:
        return middle - half, middle + half
    return top, bottom


def _tightened(box: Box, top: float, bottom: float, *, vertical: bool) -> Box:
    if vertical:  # turned to the left: the crop's top is the line's right side
        return Box(box.x1 - bottom * box.width, box.y0, box.x1 - top * box.width, box.y1)
    return Box(box.x0, box.y0 + top * box.height, box.x1, box.y0 + bottom * box.height)


def _stops(box: Box, places: tuple[float, ...], *, vertical: bool) -> tuple[float, ...]:
    """Bounds half way between neighbours; the outer ones as far from their character as the inner."""
    first, length = (box.y0, box.height) if vertical else (box.x0, box.width)
    inner = [(near + far) / 2 for near, far in zip(places, places[1:], strict=False)]
    before = max(2 * places[0] - inner[0], 0.0) if inner else 0.0
    after = min(2 * places[-1] - inner[-1], 1.0) if inner else 1.0
    return tuple(first + place * length for place in (before, *inner, after))
