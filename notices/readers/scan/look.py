"""Looks at a page without reading it: how it lies, where its lines, rules and pictures stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box
from notices.readers.scan import resolution, rulings, upright
from notices.readers.scan.deskew import Turn, scaled, skew
from notices.readers.scan.lone import lone_marks
from notices.readers.scan.reach import parted, reached
from notices.readers.scan.rooms import in_rooms
from notices.readers.scan.shades import shade
from notices.readers.scan.stacked import unstacked
from notices.readers.scan.strokes import without_strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.readers.scan.engine import Engine, Grey, Strip

_LARGEST = 1.6
_RULES_DPI = 150.0
_PALE = 0.3
"""Contrast of a line over that of the page's lines, below which it was printed on the other side."""


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
    glyph: float
    """Pixels of ink in a common glyph."""
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
    measured = resolution.glyph_height(picture)
    known = dpi or resolution.guess(measured)
    glyph = measured or known / 9
    strips = detected(picture, glyph, engine)
    quarters = upright.quarters(picture, strips, engine)
    if quarters:
        picture = np.ascontiguousarray(np.rot90(picture, quarters))
        strips = detected(picture, glyph, engine)
    small, scale = _small(picture, known)
    turn = Turn(skew(small, strips), picture.shape[1], picture.shape[0])
    page = turn.straight(small, scale)
    straight = _printed(page, [scaled(turn.straighten(strip), scale) for strip in strips])
    point = known * scale / 72
    found = rulings.marks(page, point, [_box(strip, 1 / point) for strip in straight])
    walls = [_times(rule.box, point) for rule in found.rulings if not rule.horizontal]
    rules = [_times(rule.box, point) for rule in found.rulings]
    apart = in_rooms(
        page, unstacked(page, parted(straight, walls), rules, glyph * scale), rules, glyph * scale
    )
    straight = reached(page, apart, walls)
    drawn = [
        *(rule for rule in rules if max(rule.width, rule.height) > 5 * glyph * scale),
        *(_times(box, point) for box in (*found.tints, *found.pictures)),
    ]
    straight += lone_marks(page, straight, drawn, glyph * scale)
    boxes = tuple(_box(strip, 1 / point) for strip in straight)
    found = replace(found, rulings=without_strokes(found.rulings, boxes))
    width, height = (side * 72 / known for side in turn.size)
    return Look(
        picture=picture,
        strips=tuple(turn.askew(scaled(strip, 1 / scale)) for strip in straight),
        boxes=boxes,
        marks=found,
        dpi=known,
        turn=turn,
        width=width,
        height=height,
        glyph=glyph,
        quarters=quarters,
    )


def detected(picture: Grey, glyph: float, engine: Engine) -> list[Strip]:
    """Strips in pixels of the picture, found on one shrunk by averaging to the engine's size of type."""
    scale = min(engine.glyph / glyph, _LARGEST)
    size = (max(round(picture.shape[1] * scale), 1), max(round(picture.shape[0] * scale), 1))
    return engine.detect(picture, size)


def _printed(page: Grey, strips: Sequence[Strip]) -> list[Strip]:
    """The strips without those so pale that they show through from the back of the page."""
    contrasts = []
    for strip in strips:
        box = _box(strip, 1.0)
        inside = page[max(int(box.y0), 0) : int(box.y1) + 1, max(int(box.x0), 0) : int(box.x1) + 1]
        contrasts.append(shade(inside, 0.8) - shade(inside, 0.03) if inside.size else 0)
    common = float(np.median(contrasts)) if contrasts else 0.0
    return [strip for strip, contrast in zip(strips, contrasts, strict=True) if contrast > _PALE * common]


def _small(page: Grey, dpi: float) -> tuple[Grey, float]:
    """The page at about 150 dpi, where rules are still a pixel thick, and its scale."""
    scale = min(_RULES_DPI / dpi, 1.0)
    if scale == 1:
        return page, scale
    size = (round(page.shape[1] * scale), round(page.shape[0] * scale))
    return cv2.resize(page, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False), scale


def _times(box: Box, factor: float) -> Box:
    return Box(box.x0 * factor, box.y0 * factor, box.x1 * factor, box.y1 * factor)


def _box(strip: Strip, scale: float) -> Box:
    across, down = (strip.height, strip.length) if strip.vertical else (strip.length, strip.height)
    return Box(
        (strip.x - across / 2) * scale,
        (strip.y - down / 2) * scale,
        (strip.x + across / 2) * scale,
        (strip.y + down / 2) * scale,
    )
