"""Cuts single lines out of the full picture, each in one interpolation, straight and of the engine's height."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from notices.readers.scan.engine import Engine, Grey, Strip


NARROWED = 0.9
"""Lines read as well when set a tenth narrower, and sooner (0.8 loses strokes)."""
_LONG = 128
"""Pixels from which a line is set a sixteenth wider or narrower at most."""
_CLOSER, _WIDENED, _SHARPER = 0.8, 1.3, 0.7
"""Height of a strip that is seen closer, its width over the natural one, and how much of its edges is added."""


class Cutter:
    """Cuts strips (in picture pixels) out of one picture; large type from halves that were averaged, never aliased."""

    def __init__(self, picture: Grey, engine: Engine) -> None:
        self._levels = [picture]
        self._height = engine.crop_height
        self._step = engine.crop_step

    def cut(self, strip: Strip, *, closer: bool = False) -> Grey:
        """One line as the engine takes it; a vertical one turned to the left, so that it reads from left to right.

        `closer` is for the smallest marks: higher, wider and sharper.
        """
        if closer:
            return self._closer(replace(strip, height=_CLOSER * strip.height))
        return self._cut(strip, NARROWED, cv2.INTER_LINEAR)

    def _closer(self, strip: Strip) -> Grey:
        crop = self._cut(strip, _WIDENED, cv2.INTER_CUBIC)
        blurred = cv2.GaussianBlur(crop, (0, 0), 2)
        return cv2.addWeighted(crop, 1 + _SHARPER, blurred, -_SHARPER, 0).astype(np.uint8, copy=False)

    def _cut(self, strip: Strip, stretched: float, way: int) -> Grey:
        level = max(int(math.log2(max(strip.height / self._height, 1))), 0)
        picture = self._level(level)
        natural = strip.length / strip.height * self._height
        width = self._width(natural * stretched)
        onto = _onto(strip, width, self._height) / 2**level
        crop = cv2.warpAffine(
            picture,
            onto,
            (width, self._height),
            flags=way | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return crop.astype(np.uint8, copy=False)

    def _width(self, natural: float) -> int:
        """A width near the natural one: few widths in all, for engines keep something of each."""
        step = self._step * (1 if natural < _LONG else 2 if natural < 2 * _LONG else 4)
        return max(round(natural / step), 2) * step

    def _level(self, level: int) -> Grey:
        while len(self._levels) <= level:
            last = self._levels[-1]
            half = (max(last.shape[1] // 2, 1), max(last.shape[0] // 2, 1))
            self._levels.append(
                cv2.resize(last, half, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
            )
        return self._levels[level]


def _onto(strip: Strip, width: int, height: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """The affine map from pixels of a crop to pixels of the picture."""
    angle = math.radians(strip.angle + (90 if strip.vertical else 0))
    along = strip.length / width * np.array([math.cos(angle), math.sin(angle)])
    across = strip.height / height * np.array([-math.sin(angle), math.cos(angle)])
    centre = np.array([strip.x, strip.y])
    return np.column_stack((along, across, centre - along * width / 2 - across * height / 2))
