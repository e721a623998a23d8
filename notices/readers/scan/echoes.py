"""Lines that were read twice: the lower half of a line of large type that was found as a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Box, Line

_ALIKE = 60
"""Hundredths of two readings that agree."""
_OVER = 0.15
_BESIDE = 0.8
_SHORTEST = 4
_LOWER = 0.8
"""An echo is lower than the line that it is of; two lines alike in a column are of one height."""


def without_echoes(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that stand partly over another and were read much as it was, less surely."""
    placed = sorted((line for line in lines if line.box is not None), key=lambda line: line.box.y0 if line.box else 0.0)
    echoes: set[int] = set()
    for at, line in enumerate(placed):
        for other in placed[at + 1 :]:
            if line.box is None or other.box is None or other.box.y0 >= line.box.y1:
                break
            weaker, surer = sorted((line, other), key=lambda one: one.confidence)
            if _is_echo(weaker, surer):
                echoes.add(id(weaker))
    return [line for line in lines if id(line) not in echoes]


def _is_echo(weaker: Line, surer: Line) -> bool:
    if weaker.box is None or surer.box is None or weaker.vertical or surer.vertical or len(weaker.text) < _SHORTEST:
        return False
    return _covers(surer.box, weaker.box) and weaker.confidence < surer.confidence and ratio(weaker.text, surer.text) >= _ALIKE


def _covers(surer: Box, weaker: Box) -> bool:
    """Whether a box lies across the other's width and over a part of its height."""
    beside = min(surer.x1, weaker.x1) - max(surer.x0, weaker.x0)
    over = min(surer.y1, weaker.y1) - max(surer.y0, weaker.y0)
    lower = weaker.height <= _LOWER * surer.height
    return lower and beside >= _BESIDE * weaker.width and over >= _OVER * weaker.height
