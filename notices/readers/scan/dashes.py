"""Dashed and dotted rules: short thin marks of one kind that follow each other on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.readers.scan.engine import Grey

_THICK = 1.8
_LONG = 16.0
_GAP = 9.0
_FEWEST = 6
_SHORTEST = 36.0


def dashed(dark: Grey, point: float) -> Iterator[Ruling]:
    """Dashed rules in points; `dark` is 255 where ink lies and type was blotted out, `point` pixels a point."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    marks = stats[1:, :4].astype(np.float64) / point
    for across in (True, False):
        along, beside = (0, 1) if across else (1, 0)
        thin = (marks[:, 2 + beside] < _THICK) & (marks[:, 2 + along] < _LONG)
        some = marks[thin]
        middles = some[:, beside] + some[:, 2 + beside] / 2
        for row in _level(middles, some[:, along]):
            yield from _chains(some[row], along, beside)


def _level(
    middles: np.ndarray[tuple[int], np.dtype[np.float64]],
    starts: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> Iterator[np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Indexes of marks that stand on one level, each group in the order of its starts."""
    order = np.argsort(middles, kind="stable")
    cuts = np.flatnonzero(np.diff(middles[order]) > _THICK / 4) + 1
    for group in np.split(order, cuts):
        if len(group) >= _FEWEST:
            yield group[np.argsort(starts[group], kind="stable")]


def _chains(
    marks: np.ndarray[tuple[int, int], np.dtype[np.float64]], along: int, beside: int
) -> Iterator[Ruling]:
    ends = marks[:, along] + marks[:, 2 + along]
    cuts = np.flatnonzero(marks[1:, along] - ends[:-1] > _GAP) + 1
    for chain in np.split(np.arange(len(marks)), cuts):
        first, last = marks[chain[0], along], ends[chain[-1]]
        lengths = marks[chain, 2 + along]
        if len(chain) < _FEWEST or last - first < _SHORTEST or lengths.std() > 0.5 * lengths.mean():
            continue
        near, far = (
            float(marks[chain, beside].min()),
            float((marks[chain, beside] + marks[chain, 2 + beside]).max()),
        )
        box = (first, near, last, far) if along == 0 else (near, first, far, last)
        yield Ruling(Box(*(float(side) for side in box)), dashed=True)
