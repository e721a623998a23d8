"""Lines that were read as one across the white between the cells of a table, cut where that white is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Line

_WHITE = 0.4
"""Ems of white between two characters of a line at least, where it may be cut."""
_NARROW = 0.55
"""Ems that a Latin letter or a figure is wide."""


def pieces(line: Line) -> list[Line]:
    """The parts of a line that wide white parts; the line itself where there is none, or where no places are known."""
    if line.box is None or line.vertical or line.rough or len(line.stops) != len(line.text) + 1:
        return [line]
    cuts = list(_cuts(line))
    if not cuts:
        return [line]
    ends = [*cuts, (len(line.text), len(line.text))]
    found: list[Line] = []
    start = 0
    for end, after in ends:
        if line.text[start:end].strip():
            found.append(_part(line, start, end))
        start = after
    return found


def _cuts(line: Line) -> Iterator[tuple[int, int]]:
    """Where a part ends and the next begins: beside white that is wider than the character before it would leave."""
    at = 0
    while at < len(line.text) - 1:
        after = at + 1
        while after < len(line.text) - 1 and line.text[after].isspace():
            after += 1
        if line.stops[after] - line.stops[at] - _width(line, at) >= _WHITE * line.size:
            yield at + 1, after
        at = after


def _width(line: Line, at: int) -> float:
    return line.size * (_NARROW if line.text[at].isascii() else 1.0)


def _part(line: Line, start: int, end: int) -> Line:
    assert line.box is not None
    right = min(line.stops[end], line.stops[end - 1] + _width(line, end - 1))
    return replace(
        line,
        text=line.text[start:end],
        print=line.print[start:end],
        box=Box(line.stops[start], line.box.y0, right, line.box.y1),
        stops=(*line.stops[start:end], right),
        confidences=line.confidences[start:end],
        strong=(),
    )
