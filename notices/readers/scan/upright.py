"""Whether a page lies upright, on a side or on its head: read a few lines each way, and see which reads best."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from notices.readers.scan.crops import Cutter
from notices.readers.scan.engine import Strip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.readers.scan.engine import Engine, Grey, Words

_SAMPLE = 6
_MIDDLING = 7.0
_SURE = 0.8
_MARGIN = 0.15
_HAN = re.compile(r"[\u3400-\u9fff]")


def quarters(picture: Grey, strips: Sequence[Strip], engine: Engine) -> int:
    """Quarter turns to the left that set the page upright: 0 to 3."""
    lying = sum(strip.length for strip in strips if strip.vertical)
    along = sum(strip.length for strip in strips if not strip.vertical)
    if lying > along:
        return _of_side(picture, strips, engine)
    sample = _sample(strips, vertical=False)
    ahead = _sureness(_read(picture, sample, engine))
    if not sample or ahead >= _SURE:
        return 0
    over = _sureness(_read(picture, [replace(strip, angle=strip.angle + 180) for strip in sample], engine))
    return 2 if over > ahead + _MARGIN else 0


def _of_side(picture: Grey, strips: Sequence[Strip], engine: Engine) -> int:
    """The turns of a page of tall lines: on its right side, on its left, or set in upright columns and lying well."""
    sample = _sample(strips, vertical=True)
    downwards = _read(picture, sample, engine)
    upwards = _read(picture, [replace(strip, angle=strip.angle + 180) for strip in sample], engine)
    if _sureness(upwards) > _sureness(downwards) + _MARGIN:
        return 3
    glyphs = [
        glyph for strip, words in zip(sample, downwards, strict=True) for glyph in _glyphs(strip, words)
    ]
    alone = _read(picture, [strip for strip, _ in glyphs], engine)
    same = sum(words.text == character for words, (_, character) in zip(alone, glyphs, strict=True))
    return 1 if same * 2 < len(glyphs) else 0


def _sample(strips: Sequence[Strip], *, vertical: bool) -> list[Strip]:
    """Lines of a middling length: long enough to tell, short enough to be quick."""
    lines = [strip for strip in strips if strip.vertical is vertical]
    return sorted(lines, key=lambda strip: abs(strip.length / strip.height - _MIDDLING))[:_SAMPLE]


def _glyphs(strip: Strip, words: Words) -> Iterator[tuple[Strip, str]]:
    """The glyphs of a tall line one by one, as they stand if the line is set downwards, each with what was read."""
    side = strip.height * 0.75
    for place, character in zip(words.places, words.text, strict=True):
        if _HAN.match(character):
            y = strip.y + (place - 0.5) * strip.length
            yield Strip(strip.x, y, length=side, height=side), character


def _read(picture: Grey, strips: Sequence[Strip], engine: Engine) -> list[Words]:
    cutter = Cutter(picture, engine)
    return engine.recognise([cutter.cut(strip) for strip in strips])


def _sureness(words: Sequence[Words]) -> float:
    """Mean confidence of what was read."""
    return sum(read.confidence for read in words) / len(words) if words else 0.0
