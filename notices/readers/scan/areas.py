"""Tinted areas, dark banners and pictures of a page: what is darker than its paper over a stretch and is not type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey

_POINT = 0.5
"""Pixels a point of the copy that is looked at: type is a blur there, and areas are left."""
_BLOCK = 30
_UNRESTS, _FAINTEST, _SURE = 6.0, 0.04, 0.13
"""An area is darker than the paper by six times the paper's own unrest: 4 % on clean pages, 13 % on dirty ones."""
_LEAST = (30.0, 9.0, 0.6)
_LEAST_TINT = (60.0, 30.0, 0.8)
"""Longer and shorter side in points, and the share of the box that is filled; light tints are asked more."""
_BANNER = 0.75
_OFF = 20
"""Grey levels off the surface from which a block is no paper."""
_LINED = 0.15
"""A tint carries lines of print over more than this share of it; a picture, at most a caption."""


def areas(page: Grey, point: float, lines: Sequence[Box]) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Tints and pictures in points, of a page with `point` pixels a point."""
    scale = _POINT / point
    small = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.float32)
    for line in lines:
        _blot_out(small, page, line, point)
    paper, unrest = _paper(small)
    shade = small / paper
    darker = 1 - min(max(_UNRESTS * unrest, _FAINTEST), _SURE)
    dark = cv2.morphologyEx((shade < darker).astype(np.uint8), cv2.MORPH_OPEN, np.ones((4, 4), np.uint8))
    tints: list[Box] = []
    pictures: list[Box] = []
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=4)
    for label in range(1, count):
        left, top, width, height, area = (float(value) / _POINT for value in stats[label])
        inside = shade[labels == label]
        long, short, filled = _LEAST if float(inside.mean()) < _BANNER else _LEAST_TINT
        if max(width, height) < long or min(width, height) < short or area / _POINT < filled * width * height:
            continue
        box = Box(left, top, left + width, top + height)
        (tints if sum(box.overlap(line) for line in lines) > _LINED * box.area else pictures).append(box)
    return tuple(tints), tuple(pictures)


def _blot_out(small: NDArray[np.float32], page: Grey, line: Box, point: float) -> None:
    """Paint a line over with the ground that it stands on: its commonest grey, for that of ink is spread out."""
    x0, y0, x1, y1 = (max(int(side * point), 0) for side in (line.x0, line.y0, line.x1, line.y1))
    inside = page[y0 : y1 + 1, x0 : x1 + 1]
    if inside.size:
        greys = np.convolve(np.bincount(inside.ravel(), minlength=256), np.ones(9), "same")
        x0, y0, x1, y1 = (max(int(side * _POINT), 0) for side in (line.x0, line.y0, line.x1, line.y1))
        small[y0 : y1 + 1, x0 : x1 + 1] = greys.argmax()


def _paper(small: NDArray[np.float32]) -> tuple[NDArray[np.float32], float]:
    """The paper's own brightness everywhere, and its unrest about it (a share).

    It is a curved surface through the bright blocks, so that light may be uneven.
    """
    rows, columns = (max(side // _BLOCK, 1) for side in small.shape)
    blocks = small[: rows * _BLOCK, : columns * _BLOCK]
    if blocks.shape != (rows * _BLOCK, columns * _BLOCK):
        return np.full_like(small, max(float(np.percentile(small, 90)), 60.0)), 1.0
    bright = np.percentile(blocks.reshape(rows, _BLOCK, columns, _BLOCK), 80, axis=(1, 3)).ravel()
    down, across = (axis.ravel() for axis in np.mgrid[0:rows, 0:columns] + 0.5)
    terms = _terms(across / columns, down / rows)
    kept = bright >= np.percentile(bright, 20)
    fit: NDArray[np.floating] = np.zeros(terms.shape[1])
    for _ in range(4):
        fit, *_ = np.linalg.lstsq(terms[kept], bright[kept], rcond=None)
        near = np.abs(bright - terms @ fit) < _OFF
        if near.sum() < terms.shape[1]:
            break  # no surface: a blank picture in two shades, a black one
        kept = near
    height, width = small.shape
    down, across = np.mgrid[0:height, 0:width]
    surface = _terms((across / (columns * _BLOCK)).ravel(), (down / (rows * _BLOCK)).ravel()) @ fit
    unrest = float((bright - terms @ fit)[kept].std() / max(bright[kept].mean(), 1.0))
    return surface.reshape(small.shape).clip(60, 255).astype(np.float32), unrest


def _terms(across: NDArray[np.float64], down: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack((np.ones_like(across), across, down, across * down, across**2, down**2))
