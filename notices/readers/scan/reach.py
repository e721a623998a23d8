"""Sets the ends of strips right: cut where an upright rule runs through, lengthened to ink that the detector missed.

Missed are a lone 一, a bullet, a number before a gap. Only horizontal lines, never over a rule or into another line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from notices.readers.scan.shades import shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Box
    from notices.readers.scan.engine import Grey, Strip

_EM = 0.62
"""Type size over the height of a detected strip."""
_GAP = 0.9
_LEAST = 0.5
"""What is cut off at a rule and narrower than half a figure is the strip's own margin."""
_WINDOW = 8.0
_SPARE = 0.2
_CLEAR = 1.5
"""Pixels beside a rule that its blur darkens."""


def reached(page: Grey, strips: Sequence[Strip], walls: Sequence[Box]) -> list[Strip]:
    """Strips of a straight page with their ends moved outwards to the last ink; `walls` are upright rules."""
    lying = [strip for strip in strips if not strip.vertical]
    left, right = (
        np.array(
            [strip.x + side * strip.length / 2 for strip in lying]
            + [wall.x0 - _CLEAR if side < 0 else wall.x1 + _CLEAR for wall in walls]
        )
        for side in (-1, 1)
    )
    above, below = (
        np.array(
            [strip.y + side * strip.height / 4 for strip in lying]
            + [wall.y0 if side < 0 else wall.y1 for wall in walls]
        )
        for side in (-1, 1)
    )
    longer = []
    for strip in strips:
        if strip.vertical:
            longer.append(strip)
            continue
        first, last = strip.x - strip.length / 2, strip.x + strip.length / 2
        beside = (above < strip.y + strip.height / 4) & (below > strip.y - strip.height / 4)
        # two pixels: a line is not its own neighbour, however its ends were rounded
        before = min(float(right[beside & (left + right < 2 * strip.x - 2)].max(initial=0.0)), first)
        after = max(float(left[beside & (left + right > 2 * strip.x + 2)].min(initial=page.shape[1])), last)
        longer.append(_longer(page, strip, before, after))
    return longer


def parted(strips: Sequence[Strip], walls: Sequence[Box]) -> list[Strip]:
    """Strips with those cut in two that run through an upright rule, as across the cells of a table."""
    pieces: list[Strip] = []
    waiting = list(strips)
    while waiting:
        strip = waiting.pop()
        wall = None if strip.vertical else next((wall for wall in walls if _crosses(wall, strip)), None)
        if wall is None:
            pieces.append(strip)
            continue
        first, last, at = strip.x - strip.length / 2, strip.x + strip.length / 2, wall.centre[0]
        waiting += [
            replace(strip, x=(near + far) / 2, length=far - near)
            for near, far in ((first, at - 1), (at + 1, last))
            if far - near > _LEAST * _EM * strip.height
        ]
    return pieces


def _crosses(wall: Box, strip: Strip) -> bool:
    """Whether a rule runs through a line from above to below."""
    inside = abs(wall.centre[0] - strip.x) < strip.length / 2
    return inside and wall.y0 < strip.y - strip.height / 3 and wall.y1 > strip.y + strip.height / 3


def _longer(page: Grey, strip: Strip, before: float, after: float) -> Strip:
    em = _EM * strip.height
    first, last = strip.x - strip.length / 2, strip.x + strip.length / 2
    top, bottom = max(int(strip.y - 0.45 * em), 0), int(strip.y + 0.45 * em) + 1
    start, end = max(int(max(before, first - _WINDOW * em)) + 1, 0), int(min(after, last + _WINDOW * em))
    inner = page[top:bottom, max(int(first), 0) : int(last) + 1]
    if not inner.size or end <= start:
        return strip
    paper, ink = shade(inner, 0.5), shade(inner, 0.08)
    inked = np.flatnonzero((page[top:bottom, start:end] < (paper + ink) / 2).any(axis=0)) + start
    near = _walk(inked[inked < first][::-1], first, em)
    far = _walk(inked[inked > last], last, em)
    near = max(near - _SPARE * em, start) if near < first else first
    far = min(far + _SPARE * em, end) if far > last else last
    return replace(strip, x=(near + far) / 2, length=far - near)


def _walk(inked: np.ndarray[tuple[int], np.dtype[np.int64]], edge: float, em: float) -> float:
    """From an edge outwards over inked columns, until a gap."""
    at = edge
    for column in inked:
        if abs(column - at) > _GAP * em:
            break
        at = float(column)
    return at
