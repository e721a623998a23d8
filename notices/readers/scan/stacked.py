"""Parts lines that the detector took for one: the short lines of a narrow cell, set one close under the other.

Seen on the pixels: rows of ink with white between them, all within the rules of one cell, as high as type is.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey, Strip

_EM = 0.62
"""Type size over the height of a detected strip."""
_LEAST, _MOST = 0.5, 1.7
"""Height of a row of ink, in common glyphs of the page."""
_TALL = 1.9
"""Heights of its rows that a strip of several has at least; one line has 1.6 to 1.75."""
_WIDE = 1.4
"""Heights of its rows that a row is long, where the strip would else be a vertical line."""
_SQUARE = 0.8, 1.25
"""Width of a glyph over its height."""
_SPARE = 0.4
_RULED = 0.9
"""Share of a room's height that a rule at its side blackens; no column of type is so full."""


def unstacked(page: Grey, strips: Sequence[Strip], rules: Sequence[Box], glyph: float) -> list[Strip]:
    """Strips of a straight page, those of several lines taken apart; `rules` in its pixels as well."""
    found: list[Strip] = []
    single: list[Strip] = []
    for strip in strips:
        parts = list(_parts(page, strip, rules, glyph))
        (single if len(parts) == 1 else found).extend(parts)
    return [
        *(strip for strip in single if not any(_holds(part, strip) for part in found)),
        *(
            part
            for number, part in enumerate(found)
            if not any(_holds(other, part) for other in (*found[:number], *single))
        ),
    ]


def _holds(whole: Strip, strip: Strip) -> bool:
    """Whether a line is the same as another that is as long or longer: it was found twice."""
    if whole.vertical or strip.vertical or whole.length < 0.95 * strip.length:
        return False
    aside, along = abs(whole.y - strip.y), abs(whole.x - strip.x)
    return aside < 0.25 * whole.height and along < whole.length / 2 and strip.height < 1.4 * whole.height


def _parts(page: Grey, strip: Strip, rules: Sequence[Box], glyph: float) -> Iterator[Strip]:
    across, down = (strip.height, strip.length) if strip.vertical else (strip.length, strip.height)
    if down < 2 * _LEAST * glyph or min(across, down) < 2 * glyph:
        yield strip
        return
    room = _room(strip, across, down, rules)
    left, top = max(int(room.x0), 0), max(int(room.y0), 0)
    dark = ink_of(page[top : int(room.y1) + 1, left : int(room.x1) + 1])
    rows = rows_of(dark, glyph)
    heights = [last - first for first, last in rows]
    em = float(np.median(heights)) if heights else 0.0
    widest = max((_length(dark[first:last]) for first, last in rows), default=0)
    upright = strip.vertical and widest < _WIDE * em
    if len(rows) < 2 or down < _TALL * em or upright or _is_glyph(dark, rows):  # noqa: PLR2004
        yield strip
        return
    for first, last in rows:
        columns = np.flatnonzero(dark[first:last].any(axis=0))
        near, far = float(columns[0]) - _SPARE * em, float(columns[-1]) + 1 + _SPARE * em
        yield replace(
            strip,
            x=left + (near + far) / 2,
            y=top + (first + last) / 2,
            length=far - near,
            height=max(em, last - first) / _EM,
            vertical=False,
        )


def _is_glyph(dark: NDArray[np.bool_], rows: Sequence[tuple[int, int]]) -> bool:
    """Whether rows are the parts of one large glyph, as 告 falls into two: about square, and no row parted in itself."""
    inked = dark[rows[0][0] : rows[-1][1]]
    wide, high = _length(inked), inked.shape[0]
    whole = all(np.diff(np.flatnonzero(dark[first:last].any(axis=0))).max(initial=1) == 1 for first, last in rows)
    return whole and _SQUARE[0] * high < wide < _SQUARE[1] * high


def _room(strip: Strip, across: float, down: float, rules: Sequence[Box]) -> Box:
    """The strip's own rectangle, cut back to the nearest rule on each side of its middle."""
    x0, y0, x1, y1 = strip.x - across / 2, strip.y - down / 2, strip.x + across / 2, strip.y + down / 2
    for rule in rules:
        middle = rule.centre
        if rule.width >= rule.height and rule.x0 < strip.x < rule.x1 and y0 - 1 < middle[1] < y1 + 1:
            y0, y1 = (max(y0, rule.y1 + 1), y1) if middle[1] < strip.y else (y0, min(y1, rule.y0 - 2))
        elif rule.width < rule.height and rule.y0 < strip.y < rule.y1 and x0 - 1 < middle[0] < x1 + 1:
            x0, x1 = (max(x0, rule.x1 + 1), x1) if middle[0] < strip.x else (x0, min(x1, rule.x0 - 2))
    return Box(x0, y0, x1, y1)


def ink_of(room: Grey) -> NDArray[np.bool_]:
    """True where ink lies in a room; rules at its sides are left out."""
    if room.size == 0:
        return np.zeros((0, 0), np.bool_)
    paper, darkest = np.percentile(room, 85), np.percentile(room, 0.5)
    dark: NDArray[np.bool_] = room < (paper + darkest) / 2
    dark[:, dark.mean(axis=0) > _RULED] = False
    return dark


def rows_of(dark: NDArray[np.bool_], glyph: float) -> list[tuple[int, int]]:
    """Where rows of ink begin and end, those that the room cuts off left out; empty where any is too low or high."""
    inked = np.concatenate(([False], dark.sum(axis=1) > 0, [False])) if dark.size else np.zeros(2, bool)
    turns = np.flatnonzero(np.diff(inked.astype(np.int8)))
    rows = [(int(first), int(last)) for first, last in zip(turns[::2], turns[1::2], strict=True)]
    whole = [row for row in _mended(rows, glyph) if row[1] - row[0] >= _LEAST * glyph]
    return whole if all(last - first <= _MOST * glyph for first, last in whole) else []


def _mended(rows: Sequence[tuple[int, int]], glyph: float) -> list[tuple[int, int]]:
    """Rows with the flat strokes of 二 and the like put back together."""
    found = list(rows[:1])
    for above, row in pairwise(rows):
        low = min(above[1] - above[0], row[1] - row[0]) < 0.4 * glyph
        if low and row[1] - found[-1][0] <= 1.1 * glyph:
            found[-1] = (found[-1][0], row[1])
        else:
            found.append(row)
    return found


def _length(row: NDArray[np.bool_]) -> int:
    columns = np.flatnonzero(row.any(axis=0))
    return int(columns[-1] - columns[0] + 1) if len(columns) else 0
