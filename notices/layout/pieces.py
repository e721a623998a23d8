"""Lines that were read as one across the white between the cells of a table, cut where that white is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Line

_WHITE = 0.4
"""Ems of white between two characters of a line at least, where it may be cut."""
_LITTLE = 0.2
"""The same where a column of a table ends."""
_NARROW, _CAPITAL = 0.55, 0.75
"""Ems that a figure or a small Latin letter is wide, and a capital."""


def pieces(line: Line) -> list[Line]:
    """The parts of a line that wide white parts; the line itself where there is none, or where no places are known."""
    return _cut(line, list(_cuts(line))) if _has_places(line) else [line]


def pieces_at(line: Line, gaps: Sequence[tuple[float, float]]) -> list[Line]:
    """The parts of a line that runs over the white between columns, cut where it has white there itself."""
    if line.box is None or not _has_places(line):
        return [line]
    crossed = [(near, far) for near, far in gaps if near < line.box.x1 - 1 and far > line.box.x0 + 1]
    return _cut(line, sorted({cut for gap in crossed for cut in _cuts_in(line, *gap)}))


def _has_places(line: Line) -> bool:
    return (
        line.box is not None
        and not line.vertical
        and not line.rough
        and len(line.stops) == len(line.text) + 1
    )


def _cut(line: Line, cuts: Sequence[tuple[int, int]]) -> list[Line]:
    """A line without what stands between the end of one part and the start of the next."""
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
        bound = line.text[at] in "(（" or line.text[after] in ")）"
        white = (
            _behind(line, at, after)
            if _is_han(line, at) and _is_han(line, after)
            else _white(line, at, after)
        )
        if not bound and white >= _WHITE * line.size:
            yield at + 1, after
        at = after


def _cuts_in(line: Line, near: float, far: float) -> Iterator[tuple[int, int]]:
    """The widest white of a line about a gap between columns."""
    slack = _LITTLE * line.size
    found: list[tuple[float, int, int]] = []
    before = 0
    for after in range(1, len(line.text)):
        if line.text[after].isspace():
            continue
        white = _white(line, before, after)
        if near - slack <= line.stops[after] <= far + slack + max(white, 0.0) and white >= slack:
            found.append((white, before + 1, after))
        before = after
    yield from ((end, start) for _, end, start in sorted(found)[-1:])


def _white(line: Line, before: int, after: int) -> float:
    """White between two characters; a scan knows only their middles, and halves it between them."""
    behind = _behind(line, before, after)
    ahead = line.stops[after + 1] - line.stops[after] - _width(line, after)
    return behind + max(0.0, min(behind, ahead))


def _behind(line: Line, before: int, after: int) -> float:
    return line.stops[after] - line.stops[before] - _width(line, before)


def _is_han(line: Line, at: int) -> bool:
    return "\u3400" <= line.text[at] <= "\u9fff"


def _width(line: Line, at: int) -> float:
    sign = line.text[at]
    return line.size * (_CAPITAL if "A" <= sign <= "Z" else _NARROW if sign.isascii() else 1.0)


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
