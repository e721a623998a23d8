"""Type sizes where a line alone cannot say: a few figures take the size of the lines above and below them."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Line

_HAN = re.compile(r"[\u3400-\u9fff]")
_ENOUGH = 4
"""Han in a line from which its own ink is good to three per cent of the size."""
_INK = 0.93
_LIKE = (0.6, 1.2)
"""Sizes measured on figures and on single glyphs, over the true one."""


def settled(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of few Han in the size of their sure neighbours in the column."""
    sure = [line for line in lines if not line.vertical and len(_HAN.findall(line.text)) >= _ENOUGH]
    known = {id(line) for line in sure}
    return [line if id(line) in known or line.vertical else _settled(line, sure) for line in lines]


def _settled(line: Line, sure: Sequence[Line]) -> Line:
    assert line.box is not None
    near = [
        other.size for other in sure if other.box is not None and _beside(line, line.box, other, other.box)
    ]
    if not near:
        return line
    size, middle = median(near), line.box.centre[1]
    box = Box(line.box.x0, middle - size * _INK / 2, line.box.x1, middle + size * _INK / 2)
    return replace(line, size=size, box=box)


def _beside(line: Line, box: Box, other: Line, there: Box) -> bool:
    """Whether another line stands next above or below, in type that can be the same."""
    if abs(box.y0 + box.y1 - there.y0 - there.y1) >= 4 * other.size:
        return False
    shared = min(box.x1, there.x1) - max(box.x0, there.x0)
    return shared > 0.3 * min(box.width, there.width) and _LIKE[0] < line.size / other.size < _LIKE[1]
