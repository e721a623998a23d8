"""What reads printed lines: one small protocol, so that another OCR engine can be put in.

An engine finds lines on a small grey picture of the page, and reads crops of single lines from the full one. It knows
nothing of points, skew or layout.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Grey: TypeAlias = NDArray[np.uint8]
"""A picture, rows by columns, 0 black to 255 white."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A printed line as detected, in pixels: its centre, its extent along and across the writing, and its slant.

    A vertical strip is written downwards; `angle` is in degrees, clockwise, from the x axis (vertical: the y axis).
    """

    x: float
    y: float
    length: float
    height: float
    angle: float = 0.0
    vertical: bool = False
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """What an engine read from one crop: characters, how sure it is of each, and where each stands.

    `places` are the characters' centres along the crop, 0 at its left end and 1 at its right.
    """

    text: str
    confidences: tuple[float, ...]
    places: tuple[float, ...]
    rivals: tuple[tuple[str, float], ...] = ()
    """For each character what else it may be, and how sure that is: no letter and 0 where nothing; empty if untold."""

    @property
    def confidence(self) -> float:
        """The mean over the characters; 0 where nothing was read."""
        return sum(self.confidences) / len(self.confidences) if self.confidences else 0.0


class Engine(Protocol):
    """Finds lines and reads them."""

    name: str
    """Goes into `source.reader`."""
    crop_height: int
    """Height in pixels that crops are cut to."""
    crop_step: int
    """Widths of crops are multiples of this: pixels a step of the network."""
    glyph: float
    """Height in pixels that the smallest common type should have on the picture given to `detect`."""

    def detect(self, page: Grey, size: tuple[int, int]) -> list[Strip]:
        """The lines of a page in its pixels, found on a copy of about `size` (width, height) with type of `glyph`."""
        ...

    def recognise(self, crops: Sequence[Grey]) -> list[Words]:
        """What stands on each crop; a vertical line comes turned to the left, its first character first."""
        ...
