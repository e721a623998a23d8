"""Dashed and dotted rules: short thin marks of one length that follow each other on one line at one distance."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box, Ruling
from notices.readers.scan.blobs import blobs, filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey

_THICK = 1.8
_LONG = 16.0
_GAP = 13.0
"""Points between two marks at most: where rules cross, the marks that touch are none of either."""
_MEET = 8.0
_FEWEST = 4
_SHORTEST = 36.0, 18.0
"""Points that a chain is long at least: across the page, and upright beside one row of a table."""
_EVEN, _FEW_EVEN = 0.65, 0.35
"""Share of the marks, and of the gaps, that must be like the middle one: crossings and type leave a few out; more of
them beside low rows, where a rule runs from one sure rule to another."""
_LIKE = 0.35
_TYPE = 0.3


def dashed(dark: Grey, typed: Grey, point: float) -> Iterator[Ruling]:
    """Dashed rules in points; `dark` is 255 where ink lies, `typed` 1 where type does, `point` pixels a point."""
    rows = list(_rows_of_marks(dark, typed, point))
    rules = [rule for rule, even in rows if even >= _EVEN]
    yield from (rule for rule, _ in _met(rules, rules))
    short = [rule for rule, even in rows if _FEW_EVEN <= even < _EVEN]
    yield from (rule for rule, ends in _met(short, rules) if ends == 2)  # noqa: PLR2004 - it runs from rule to rule


def _met(some: Sequence[Ruling], rules: Sequence[Ruling]) -> Iterator[tuple[Ruling, int]]:
    """Rules with their ends drawn out to those that the marks of a corner part them from, and how many ends are."""
    for rule in some:
        box, across = rule.box, rule.horizontal
        level = box.centre[1] if across else box.centre[0]
        ends = (box.x0, box.x1) if across else (box.y0, box.y1)
        stops = [
            other.box.centre[0] if across else other.box.centre[1]
            for other in rules
            if other.horizontal != across and _spans(other.box, level, across=across)
        ]
        before = [stop for stop in stops if abs(stop - ends[0]) < _MEET]
        after = [stop for stop in stops if abs(stop - ends[1]) < _MEET]
        near, far = min([*before, ends[0]]), max([*after, ends[1]])
        drawn = Box(near, box.y0, far, box.y1) if across else Box(box.x0, near, box.x1, far)
        yield replace(rule, box=drawn), bool(before) + bool(after)


def _spans(box: Box, level: float, *, across: bool) -> bool:
    first, last = (box.y0, box.y1) if across else (box.x0, box.x1)
    return first - _MEET < level < last + _MEET


def _rows_of_marks(dark: Grey, typed: Grey, point: float) -> Iterator[tuple[Ruling, float]]:
    """Rows of thin marks, and how even each is; strokes of type are none, however far they reach."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    width, height, area = stats[:, 2] / point, stats[:, 3] / point, stats[:, 4]
    inked = np.flatnonzero(dark)  # a tenth of the page
    owner = labels.ravel()[inked]
    of_type = np.bincount(owner[typed.ravel()[inked] > 0], minlength=len(stats)) > _TYPE * area
    for across in (True, False):
        along, beside = (width, height) if across else (height, width)
        thin = (beside < _THICK) & (along < _LONG) & (along >= 0.8 * beside) & (area > 2) & ~of_type  # noqa: PLR2004
        marks = np.zeros_like(dark)
        marks.ravel()[inked[thin[owner]]] = 1
        yield from _chains(marks if across else np.ascontiguousarray(marks.T), point, across=across)


def _chains(marks: Grey, point: float, *, across: bool) -> Iterator[tuple[Ruling, float]]:
    """Rows of marks on a page that was turned so that they lie flat."""
    gap = int(_GAP * point) | 1
    thick = cv2.dilate(marks, np.ones((3, 1), np.uint8))
    joined = cv2.morphologyEx(
        cv2.copyMakeBorder(thick, 0, 0, gap, gap, cv2.BORDER_CONSTANT, value=0),
        cv2.MORPH_CLOSE,
        np.ones((1, gap), np.uint8),
    )[:, gap:-gap]
    outlines, sizes = blobs(joined)
    shortest = _SHORTEST[0] if across else _SHORTEST[1]
    far, flat = sizes[:, 2] >= shortest * point, sizes[:, 3] <= (_THICK + 1) * point + 2
    for outline, (left, top, long, high, _) in compress(zip(outlines, sizes.tolist(), strict=True), far & flat):
        inside = filled(outline) & (marks[top : top + high, left : left + long] > 0)
        rows = np.flatnonzero(inside.any(axis=1))
        near, far = top + rows[0], top + rows[-1] + 1
        box = (left, near, left + long, far) if across else (near, left, far, left + long)
        yield Ruling(Box(*(float(side) / point for side in box)), dashed=True), _even(inside.max(axis=0))


def _even(inked: NDArray[np.bool_]) -> float:
    """The share of the marks along a row, or of the gaps if that is less, that are as long as the middle one."""
    turns = np.flatnonzero(np.diff(np.concatenate(([False], inked, [False])).astype(np.int8)))
    starts, ends = turns[::2], turns[1::2]
    if len(starts) < _FEWEST:
        return 0.0
    return min(
        float((np.abs(lengths - np.median(lengths)) <= _LIKE * np.median(lengths) + 1).mean())
        for lengths in (ends - starts, starts[1:] - ends[:-1])
    )
