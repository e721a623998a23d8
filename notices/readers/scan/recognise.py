"""Reads lines out of a looked-at page: from strips and words to the model's lines, in points of the straight page."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from notices.model import Box, Line
from notices.readers.scan.bullets import with_bullets
from notices.readers.scan.crops import Cutter
from notices.readers.scan.lone import with_mark
from notices.readers.scan.rivals import settled_by_page
from notices.readers.scan.second import Seen, second_look
from notices.readers.scan.shades import shade

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notices.readers.scan.engine import Engine, Grey, Words
    from notices.readers.scan.look import Look

_INK = 0.93
"""Height of a Han glyph's ink over its type size."""
_CAPITAL = 0.7
"""The same of figures and capitals."""
_GROWN = 0.62
"""Type size over the height of a detected strip, where the ink cannot say."""
_FAINT = 0.25
_THINNEST = 0.35
_MARGIN = 0.35
"""What a detected line reaches beyond its glyphs at most, in heights of its strip."""
_GLYPH = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_HAN = re.compile(r"[\u3400-\u9fff]")


def recognise(look: Look, wanted: Sequence[int], engine: Engine) -> dict[int, Line]:
    """The lines of the strips `wanted`, by their indexes into `look.strips`, in that order; empty ones are left out."""
    cutter = Cutter(look.picture, engine)
    return lines_of(look, looked_again(glance(look, wanted, cutter, engine), cutter, engine))


def glance(look: Look, wanted: Sequence[int], cutter: Cutter, engine: Engine) -> dict[int, Seen]:
    """The strips `wanted`, cut and read once."""
    crops = [cutter.cut(look.strips[index]) for index in wanted]
    return {
        index: Seen(look.strips[index], crop, words if look.strips[index].vertical else with_mark(crop, words))
        for index, crop, words in zip(wanted, crops, engine.recognise(crops), strict=True)
    }


def looked_again(seen: Mapping[int, Seen], cutter: Cutter, engine: Engine) -> dict[int, Seen]:
    """What was read once, the short lines that one look misreads read anew."""
    return dict(zip(seen, second_look(list(seen.values()), cutter, engine), strict=True))


def lines_of(look: Look, seen: Mapping[int, Seen]) -> dict[int, Line]:
    """The lines that were read, without empty ones."""
    return settled_by_page(
        {
            index: _line(look, index, line.crop, line.words)
            for index, line in seen.items()
            if line.words.text.strip()
        }
    )


def unread(look: Look, index: int) -> Line:
    """What stands for a line that was left out, so that the rest of the page is laid out around it.

    It is 〓 for each glyph, and a comma in the middle: it is prose, and its rows are no table's.
    """
    box, vertical = look.boxes[index], look.strips[index].vertical
    size = (box.width if vertical else box.height) * _GROWN
    long = box.height if vertical else box.width
    half = "〓" * max(round(long / size / 2), 1)
    return Line(
        text=f"{half}，{half[1:]}",
        box=_tightened(box, 0.5 - _GROWN / 2, 0.5 + _GROWN / 2, vertical=vertical),
        size=size,
        confidence=0.0,
        vertical=vertical,
    )


def _line(look: Look, index: int, crop: Grey, read: Words) -> tuple[Line, Words]:
    """A line, and its words as they stand in it."""
    strip, box = look.strips[index], look.boxes[index]
    top, bottom = _ink(crop, read)
    em = (bottom - top) * crop.shape[0] / _INK
    words = read if strip.vertical else with_bullets(crop, read, em)
    tight = _tightened(box, top, bottom, vertical=strip.vertical)
    if not strip.vertical:
        tight = _trimmed(tight, crop, top, bottom, words.text)
    thick = tight.width if strip.vertical else tight.height
    line = Line(
        text=words.text,
        box=tight,
        size=thick / (_INK if _HAN.search(words.text) else _CAPITAL),
        confidence=words.confidence,
        vertical=strip.vertical,
        stops=_stops(box, words.places, vertical=strip.vertical),
        confidences=words.confidences,
    )
    return line, words


def _ink(crop: Grey, words: Words) -> tuple[float, float]:
    """Where the glyphs begin and end across a crop, 0 at its top and 1 at its bottom, without neighbouring lines.

    Measured on the Han where there are any, for figures are lower.
    """
    height = crop.shape[0]
    glyphs = _glyphs(crop, words).astype(np.float32)
    marked = np.abs(glyphs - shade(crop, 0.5)).mean(axis=1)
    floor, peak = float(marked.min()), float(marked[height // 4 : -height // 4].max())
    inked = marked > floor + _FAINT * (peak - floor)
    top = bottom = height // 2
    while top > 0 and inked[top - 1 : top + 1].any():
        top -= 1
    while bottom < height and inked[bottom - 1 : bottom + 1].any():
        bottom += 1
    if bottom - top < _THINNEST * height:
        return 0.5 - _GROWN * _INK / 2, 0.5 + _GROWN * _INK / 2
    return (top + 0.5) / height, (bottom - 0.5) / height


def _glyphs(crop: Grey, words: Words) -> Grey:
    """The columns of a crop on which Han stand; all of them where none do."""
    half = crop.shape[0] // 4
    columns = np.zeros(crop.shape[1], bool)
    for place, character in zip(words.places, words.text, strict=True):
        if _HAN.match(character) and character != "一":
            at = int(place * crop.shape[1])
            columns[max(at - half, 0) : at + half] = True
    return crop[:, columns] if columns.any() else crop


def _tightened(box: Box, top: float, bottom: float, *, vertical: bool) -> Box:
    if vertical:  # turned to the left: the crop's top is the line's right side
        return Box(box.x1 - bottom * box.width, box.y0, box.x1 - top * box.width, box.y1)
    return Box(box.x0, box.y0 + top * box.height, box.x1, box.y0 + bottom * box.height)


def _trimmed(box: Box, crop: Grey, top: float, bottom: float, text: str) -> Box:
    """The box of a lying line without the detector's margin before its first glyph and after its last.

    Punctuation keeps the margin: its own white belongs to the line.
    """
    height, width = crop.shape
    rows = crop[int(top * height) : max(int(bottom * height), 1)]
    dark = np.flatnonzero((rows < (shade(rows, 0.5) + int(rows.min())) / 2).any(axis=0))
    most = _MARGIN * height
    if not len(dark) or box.width <= box.height:
        return box
    near = float(dark[0]) / width if _GLYPH.match(text[0]) and dark[0] < most else 0.0
    far = float(dark[-1] + 1) / width if _GLYPH.match(text[-1]) and width - dark[-1] < most else 1.0
    return Box(box.x0 + near * box.width, box.y0, box.x0 + far * box.width, box.y1)


def _stops(box: Box, places: tuple[float, ...], *, vertical: bool) -> tuple[float, ...]:
    """Bounds half way between neighbours; the outer ones as far from their character as the inner."""
    first, length = (box.y0, box.height) if vertical else (box.x0, box.width)
    inner = [(near + far) / 2 for near, far in pairwise(places)]
    before = max(2 * places[0] - inner[0], 0.0) if inner else 0.0
    after = min(2 * places[-1] - inner[-1], 1.0) if inner else 1.0
    return tuple(first + place * length for place in (before, *inner, after))
