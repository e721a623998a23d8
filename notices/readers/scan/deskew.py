"""How far a page lies askew, and the way between its straightened and its printed coordinates.

The median slant of the long lines is good to a tenth of a degree; the sharpness of the ink summed along rows and
columns then says the rest (0.002 degrees on sample pages), whether the page has rules or not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.readers.scan.engine import Grey, Strip

_LONG = 6.0
_MOST = 15.0
_STRAIGHT = 0.02
_FINE_SIDE = 2000


@dataclass(frozen=True, slots=True)
class Turn:
    """A straight page laid over the picture: `angle` degrees clockwise about the middle of both."""

    angle: float
    width: int
    height: int
    """The picture's size."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the straight page, which holds the whole picture."""
        sine, cosine = abs(math.sin(math.radians(self.angle))), abs(math.cos(math.radians(self.angle)))
        return (
            math.ceil(self.width * cosine + self.height * sine),
            math.ceil(self.width * sine + self.height * cosine),
        )

    def to_picture(self) -> tuple[float, float, float, float, float, float]:
        """The affine map from straight to picture pixels: `x' = a*x + b*y + c`, `y' = d*x + e*y + f`."""
        sine, cosine = math.sin(math.radians(self.angle)), math.cos(math.radians(self.angle))
        across, down = self.size
        return (
            cosine,
            -sine,
            self.width / 2 - cosine * across / 2 + sine * down / 2,
            sine,
            cosine,
            self.height / 2 - sine * across / 2 - cosine * down / 2,
        )

    def straighten(self, strip: Strip) -> Strip:
        """A strip of the picture where it stands on the straight page."""
        a, b, c, d, e, f = self.to_picture()
        x, y = strip.x - c, strip.y - f
        return replace(strip, x=a * x + d * y, y=b * x + e * y, angle=strip.angle - self.angle)

    def askew(self, strip: Strip) -> Strip:
        """A strip of the straight page where it stands on the picture."""
        a, b, c, d, e, f = self.to_picture()
        x, y = a * strip.x + b * strip.y + c, d * strip.x + e * strip.y + f
        return replace(strip, x=x, y=y, angle=strip.angle + self.angle)

    def straight(self, small: Grey, scale: float) -> Grey:
        """The picture, which comes shrunk to a scale, laid straight; what it did not cover is white."""
        if not self.angle:
            return small
        a, b, c, d, e, f = self.to_picture()
        half = (1 - scale) / 2  # from the middle of a shrunk pixel to that of the first that it stands for
        onto = np.array(
            [[a, b, (a + b - 1) * half + c * scale], [d, e, (d + e - 1) * half + f * scale]], np.float64
        )
        turned = cv2.warpAffine(
            small,
            onto,
            (round(self.size[0] * scale), round(self.size[1] * scale)),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=(255,),
        )
        return turned.astype(np.uint8, copy=False)


def scaled(strip: Strip, factor: float) -> Strip:
    """A strip on a picture `factor` times as large."""
    return replace(
        strip,
        x=strip.x * factor,
        y=strip.y * factor,
        length=strip.length * factor,
        height=strip.height * factor,
    )


def skew(picture: Grey, strips: Sequence[Strip]) -> float:
    """The slant of the page in degrees, clockwise; none where it is under two pixels over a broadsheet."""
    slant = _slant(picture, strips)
    return slant if abs(slant) > _STRAIGHT else 0.0


def _slant(picture: Grey, strips: Sequence[Strip]) -> float:
    slant = _median_slant(strips)
    scale = min(_FINE_SIDE / max(picture.shape), 1.0)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(
        np.uint8, copy=False
    )
    near = np.arange(-3, 4) * 0.05
    for _ in range(4):
        sharpness = np.array([_sharpness(small, slant + step) for step in near])
        best = int(sharpness.argmax())
        if 0 < best < len(near) - 1:
            curve, slope, _ = np.polyfit(near[best - 1 : best + 2], sharpness[best - 1 : best + 2], 2)
            return slant - float(slope / curve / 2) if curve < 0 else slant
        slant += float(near[best])
    return slant


def _median_slant(strips: Sequence[Strip]) -> float:
    """The median over the long lines, each counted by its length."""
    long = [strip for strip in strips if strip.length > _LONG * strip.height and abs(strip.angle) < _MOST]
    long.sort(key=lambda strip: strip.angle)
    half = sum(strip.length for strip in long) / 2
    reached = 0.0
    for strip in long:
        reached += strip.length
        if reached >= half:
            return strip.angle
    return 0.0


def _sharpness(small: Grey, angle: float) -> float:
    """How suddenly the ink of rows and columns changes when the page is turned back by an angle."""
    height, width = small.shape
    back = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    turned = cv2.warpAffine(small, back, (width, height), borderMode=cv2.BORDER_REPLICATE)
    edge = int(abs(math.sin(math.radians(angle))) * max(height, width)) + 4
    inner = turned[edge : height - edge, edge : width - edge]
    return sum(float((np.diff(inner.mean(axis=axis)) ** 2).sum()) for axis in (0, 1))
