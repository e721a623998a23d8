"""Pieces of rules as whole rules: drawn out over what hides them, and joined over breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey

_BREAK = 6.0
_DARKER = 7.0
"""Grey levels by which a rule is darker than both its sides at least."""
_FADED = 160.0
"""Longest stretch in points over which a rule may be too faint to be seen by itself, for type stands close to it."""
_LIKEWISE = 0.45
"""Share of its own darkness that a rule must keep: beyond its end, what shows through from the back may go on."""
_ASIDE = 1.2
_FINEST = 2
_SEEN, _UNBROKEN = 12, 0.8
"""Pixels over which it is looked for, and the share of them that must show it."""


def joined(rules: Sequence[Box], page: Grey, point: float, *, across: bool) -> list[Box]:
    """Rules with their breaks closed: pieces on one line, with less than a glyph between them when they are drawn out."""
    found: list[Box] = []
    whole = (_drawn_out(rule, page, point) for rule in rules)
    for rule in sorted(whole, key=lambda box: box.x0 if across else box.y0):
        for index, other in enumerate(found):
            gap, aside = (
                (rule.x0 - other.x1, rule.centre[1] - other.centre[1])
                if across
                else (rule.y0 - other.y1, rule.centre[0] - other.centre[0])
            )
            if gap < _BREAK and abs(aside) < 1:
                found[index] = Box.around((other, rule))
                break
        else:
            found.append(rule)
    return found


def _drawn_out(rule: Box, page: Grey, point: float) -> Box:
    """A rule with its ends moved out as far as it is darker than both sides: type close by hides a faint one."""
    across = rule.width >= rule.height
    seen = page if across else page.T
    level, start, end = (rule.centre[1], rule.x0, rule.x1) if across else (rule.centre[0], rule.y0, rule.y1)
    row, first, last = round(level * point - 0.5), int(start * point), int(end * point)
    aside, most = max(round(_ASIDE * point), 2), int(_FADED * point)
    depth = _depth(seen[row - aside - 1 : row + aside + 2, first:last], aside)
    if not depth.size:
        return rule
    least = max(_DARKER, _LIKEWISE * float(np.median(depth)))
    before = _goes_on(seen[:, max(first - most, 0) : first][:, ::-1], row, aside, least)
    after = _goes_on(seen[:, last : last + most], row, aside, least)
    start, end = start - before / point, end + after / point
    return Box(start, rule.y0, end, rule.y1) if across else Box(rule.x0, start, rule.x1, end)


def _goes_on(ahead: Grey, row: int, aside: int, least: float) -> int:
    """Over how many pixels a line goes on at about a row, followed as it drifts up or down."""
    gone, step = 0, _SEEN
    while step > _FINEST and aside + 1 < row < ahead.shape[0] - aside - 2:
        stretch = ahead[row - aside - 1 : row + aside + 2, gone : gone + step]
        if stretch.shape[1] < step or (_depth(stretch, aside) > least).mean() < _UNBROKEN:
            step //= 2
            continue
        row += int(stretch[aside : aside + 3].mean(axis=1).argmin()) - 1
        gone += step
    return gone


def _depth(stretch: Grey, aside: int) -> NDArray[np.int16]:
    """By how many grey levels the middle rows are darker than the rows on both sides, along a stretch."""
    if stretch.shape[0] < 2 * aside + 3 or not stretch.shape[1]:
        return np.zeros(0, np.int16)
    soft = cv2.blur(stretch, (13, 1)).astype(np.int16)
    depth: NDArray[np.int16] = np.minimum(soft[:2].max(axis=0), soft[-2:].max(axis=0)) - soft[aside : aside + 3].min(
        axis=0
    )
    return depth
