"""Looks at a page without reading it: how it lies, where its lines, rules and pictures stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box
from notices.readers.scan import resolution, rulings, upright
from notices.readers.scan.deskew import Turn, skew

if TYPE_CHECKING:
    from notices.readers.scan.engine import Engine, Grey, Strip

_LARGEST = 1.6


@dataclass(frozen=True, slots=True)
class Look:
    """A page that was looked at. `boxes` are the strips' on the straight page, in points, in the same order."""

    picture: Grey
    """Upright, as askew as it was scanned."""
    strips: tuple[Strip, ...]
    boxes: tuple[Box, ...]
    marks: rulings.Marks
    dpi: float
    turn: Turn
    width: float
    height: float
    """Of the straight page, in points."""
    quarters: int = 0
    """Quarter turns to the left that set the file's picture upright."""

    @property
    def to_file(self) -> tuple[float, ...]:
        """The affine map from points of the straight page to points of the page as it lies in the file."""
        point = 72 / self.dpi
        a, b, c, d, e, f = self.turn.to_picture()
        high, wide = self.picture.shape[0] * point, self.picture.shape[1] * point
        across, down = (a, b, c * point), (d, e, f * point)
        for _ in range(self.quarters):
            across, down = (-down[0], -down[1], high - down[2]), across
            high, wide = wide, high
        return (*across, *down)


def look(picture: Grey, dpi: float | None, engine: Engine) -> Look:
    """Find the lines and rules of a page; a resolution that nobody knows is guessed from the type."""
    glyph = resolution.glyph_height(picture)
    known = dpi or resolution.guess(glyph)
    strips = _detected(picture, glyph or known / 9, engine)
    quarters = upright.quarters(picture, strips, engine)
    if quarters:
        picture = np.ascontiguousarray(np.rot90(picture, quarters))
        strips = _detected(picture, glyph or known / 9, engine)
    turn = Turn(skew(picture, strips), picture.shape[1], picture.shape[0])
    straight = [turn.straighten(strip) for strip in strips]
    boxes = tuple(_box(strip, 72 / known) for strip in straight)
    found = rulings.marks(turn.straight(picture), known, boxes)
    width, height = (side * 72 / known for side in turn.size)
    return Look(picture, tuple(strips), boxes, found, known, turn, width, height, quarters)


def _detected(picture: Grey, glyph: float, engine: Engine) -> list[Strip]:
    """Strips in pixels of the picture, found on one shrunk by averaging to the engine's size of type."""
    scale = min(engine.glyph / glyph, _LARGEST)
    size = (max(round(picture.shape[1] * scale), 1), max(round(picture.shape[0] * scale), 1))
    return engine.detect(picture, size)


def _box(strip: Strip, scale: float) -> Box:
    across, down = (strip.height, strip.length) if strip.vertical else (strip.length, strip.height)
    return Box(
        (strip.x - across / 2) * scale,
        (strip.y - down / 2) * scale,
        (strip.x + across / 2) * scale,
        (strip.y + down / 2) * scale,
    )
