"""What stands alone in a cell and the detector passed over: a dash or a slash, at times a few figures.

They are seen on the pixels, in a row of lines that were found. A dash is read as 一 and a slash as 1: the shape tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.readers.scan.blobs import blobs
from notices.readers.scan.crops import NARROWED
from notices.readers.scan.engine import Strip, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from notices.model import Box
    from notices.readers.scan.engine import Grey

_DARK = 45
"""Grey levels below its surroundings: ink of the page, nothing that shows through."""
_FAINT = 28
"""The same in the row of a ruled table, where thin strokes of small type are paler."""
_LYING = 5
"""A rule is so many times longer than thick at least."""
_ROW = 5.0
"""From a mark to the rules of its row at most, in glyphs."""
_EM = 0.62
_APART = 0.5
"""White inside a word at most, in glyphs."""
_FEWEST = 2
"""Lines of its row that a mark has beside it."""
_SPECK = 4
"""Pixels of a crop."""
_RULE = 0.9
"""A mark as high as the crop is a rule at its side."""
_SURE = 0.8
"""Confidence of a mark: its shape was seen, not read."""


def lone_marks(page: Grey, strips: Sequence[Strip], drawn: Sequence[Box], glyph: float) -> list[Strip]:
    """Strips for the dashes and strokes of a straight page that stand by themselves in a row of lines.

    `drawn` are rules, tints and pictures in pixels of the page, `glyph` the height of its common type.
    """
    depth = _depth(page, strips, drawn, glyph)
    marks = list(_marks(depth >= _DARK, strips, glyph))
    ruled = [box for box in drawn if box.width > _LYING * box.height]
    faint = _marks(depth >= _FAINT, strips, glyph) if ruled else ()
    return marks + [
        mark for mark in faint if _between(mark, ruled, glyph) and not any(_same(mark, one) for one in marks)
    ]


def _depth(page: Grey, strips: Sequence[Strip], drawn: Sequence[Box], glyph: float) -> Grey:
    """By how many grey levels each pixel is darker than its surroundings; 0 on what was found or drawn."""
    window = int(glyph * 3) | 1
    around = cv2.blur(page, (window, window), borderType=cv2.BORDER_REPLICATE)
    dark = cv2.subtract(around, page).astype(np.uint8, copy=False)
    for strip in strips:
        across, down = (strip.height, strip.length) if strip.vertical else (strip.length, strip.height)
        _blot_out(dark, strip.x - across / 2, strip.y - down / 2, strip.x + across / 2, strip.y + down / 2)
    for box in drawn:
        _blot_out(
            dark, box.x0 - 0.2 * glyph, box.y0 - 0.2 * glyph, box.x1 + 0.2 * glyph, box.y1 + 0.2 * glyph
        )
    return dark


def _marks(dark: NDArray[np.bool_], strips: Sequence[Strip], glyph: float) -> Iterator[Strip]:
    """Strips for dark words, dashes and strokes by themselves."""
    beside = np.ones((1, int(_APART * glyph) | 1), np.uint8)
    words = cv2.morphologyEx(dark.view(np.uint8), cv2.MORPH_CLOSE, beside)
    _, sizes = blobs(words)
    return _in_rows(sizes.astype(np.float64), strips, glyph)


def _between(mark: Strip, ruled: Sequence[Box], glyph: float) -> bool:
    """Whether a mark stands in a row of a table: rules run close above and below it."""
    over = [box.centre[1] - mark.y for box in ruled if box.x0 < mark.x < box.x1]
    return any(-_ROW * glyph < gap < 0 for gap in over) and any(0 < gap < _ROW * glyph for gap in over)


def _same(one: Strip, other: Strip) -> bool:
    return abs(one.x - other.x) < one.height and abs(one.y - other.y) < one.height / 2


def with_mark(crop: Grey, words: Words) -> Words:
    """The words of a crop; one flat stroke alone is a dash and one slanted stroke a slash, whatever they were read as."""
    if len(words.text) > 1:
        return words
    mark = _mark(crop)
    if mark is None or mark == words.text:
        return words
    return Words(mark, (_SURE,), words.places or (0.5,))


def _blot_out(dark: Grey, x0: float, y0: float, x1: float, y1: float) -> None:
    dark[max(int(y0), 0) : max(int(y1) + 1, 0), max(int(x0), 0) : max(int(x1) + 1, 0)] = 0


def _in_rows(marks: NDArray[np.float64], strips: Sequence[Strip], glyph: float) -> Iterator[Strip]:
    """Marks of the right shape, with lines on their own level and nothing else near."""
    levels = np.array([strip.y for strip in strips if not strip.vertical])
    middles = marks[:, :2] + marks[:, 2:4] / 2
    sizes = marks[:, 2:4].max(axis=1)
    for index, (_, _, width, height, area) in enumerate(marks):
        if not _has_shape(width / glyph, height / glyph, area / (width * height)):
            continue
        x, y = middles[index]
        if (np.abs(levels - y) < 0.3 * glyph).sum() < _FEWEST:
            continue
        near = (np.abs(middles - (x, y)) < (width / 2 + glyph, 0.8 * glyph)).all(axis=1) & (
            sizes > 0.3 * glyph
        )
        if near.sum() == 1:
            yield Strip(float(x), float(y), max(float(width) + 0.5 * glyph, 1.2 * glyph), glyph / _EM)


def _has_shape(width: float, height: float, filled: float) -> bool:
    """Whether a mark can be a dash, a slash or a word; sides in glyphs of the page."""
    dash = 0.35 < width < 2.3 and height < 0.32 and width > 2.2 * height and filled > 0.5  # noqa: PLR2004
    slash = 0.45 < height < 1.3 and 0.15 < width < 0.9 and filled < 0.75  # noqa: PLR2004
    word = 0.5 < height < 1.4 and 0.7 < width < 14 and filled > 0.35  # noqa: PLR2004
    return dash or slash or word


def _mark(crop: Grey) -> str | None:
    """— or / where one stroke of that shape is all that stands on a crop."""
    quarter = crop.shape[0] // 4  # a rule above or below is darker than a thin stroke
    paper, darkest = float(np.median(crop)), float(crop[quarter:-quarter].min())
    dark = (crop < (paper + darkest) / 2).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    middle = crop.shape[0] / 2
    whole = [
        number
        for number, (_, top, _, high, area) in enumerate(stats[1:], 1)
        if abs(top + high / 2 - middle) < middle / 2 and area > _SPECK and high < _RULE * crop.shape[0]
    ]
    if len(whole) != 1:
        return None
    left, top, width, height, _ = stats[whole[0]]
    stroke = labels[top : top + height, left : left + width] == whole[0]
    if width > 2.5 * height and _is_even(stroke):
        return "—"
    return "/" if _leans(stroke) else None


def _is_even(stroke: NDArray[np.bool_]) -> bool:
    """Whether a flat stroke keeps its thickness: 一 ends in a wedge."""
    thick = stroke.sum(axis=0)[1:-1]
    return len(thick) > 0 and float(thick.max()) <= 1.7 * float(np.median(thick)) + 1


def _leans(stroke: NDArray[np.bool_]) -> bool:
    """Whether an upright stroke runs from the lower left to the upper right."""
    height, width = stroke.shape
    if height < width / NARROWED or width < 0.2 * height:
        return False
    upper, lower = (
        np.flatnonzero(part.any(axis=0)).mean() for part in (stroke[: height // 3], stroke[-height // 3 :])
    )
    return bool(upper - lower > 0.35 * width)
