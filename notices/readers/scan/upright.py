"""Whether a page lies upright, on a side or on its head: read a few lines each way, and see which reads best."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.readers.scan.crops import Cutter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.readers.scan.engine import Engine, Grey, Strip

_SAMPLE = 6
_MIDDLING = 7.0
_SURE = 0.8
_MARGIN = 0.15


def quarters(picture: Grey, strips: Sequence[Strip], engine: Engine) -> int:
    """Quarter turns to the left that set the page upright: 0 to 3."""
    lying = sum(strip.length for strip in strips if strip.vertical)
    along = sum(strip.length for strip in strips if not strip.vertical)
    if lying > along:
        return _of_side(picture, strips, engine)
    sample = _sample(strips, vertical=False)
    ahead = _sureness(picture, sample, engine)
    if not sample or ahead >= _SURE:
        return 0
    over = _sureness(picture, [replace(strip, angle=strip.angle + 180) for strip in sample], engine)
    return 2 if over > ahead + _MARGIN else 0


def _of_side(picture: Grey, strips: Sequence[Strip], engine: Engine) -> int:
    """A page of tall lines: on its right side, on its left, or set in upright columns and lying well."""
    sample = _sample(strips, vertical=True)
    downwards = _sureness(picture, sample, engine)
    upwards = _sureness(picture, [replace(strip, angle=strip.angle + 180) for strip in sample], engine)
    if upwards > downwards + _MARGIN:
        return 3
    glyphs = [glyph for strip in sample for glyph in _glyphs(strip)]
    return 1 if _sureness(picture, glyphs, engine) < downwards - 2 * _MARGIN else 0


def _sample(strips: Sequence[Strip], *, vertical: bool) -> list[Strip]:
    """Lines of a middling length: long enough to tell, short enough to be quick."""
    lines = [strip for strip in strips if strip.vertical is vertical]
    return sorted(lines, key=lambda strip: abs(strip.length / strip.height - _MIDDLING))[:_SAMPLE]


def _glyphs(strip: Strip) -> list[Strip]:
    """The upper part of a tall line cut into squares: upright glyphs, if the line is set downwards."""
    return []


def _sureness(picture: Grey, strips: Sequence[Strip], engine: Engine) -> float:
    """Mean confidence of what is read there."""
    cutter = Cutter(picture, engine)
    words = engine.recognise([cutter.cut(strip) for strip in strips])
    return sum(read.confidence for read in words) / len(words) if words else 0.0
