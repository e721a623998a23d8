"""Tells rules from the long strokes and dashes of the type itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from notices.model import Box, Ruling

_STROKE = 1.3
"""Longest stroke of a glyph, in heights of its line."""
_MARGIN = 0.35
"""What a detected line reaches beyond its ink, likewise."""
_DASH = 3.5
"""Longest printed dash (——), likewise."""


def without_strokes(rulings: Sequence[Ruling], lines: Sequence[Box]) -> tuple[Ruling, ...]:
    """Rules that are not strokes or dashes of printed lines."""
    boxes = np.array([(line.x0, line.y0, line.x1, line.y1) for line in lines]).reshape(-1, 4)
    return tuple(rule for rule in rulings if not _is_stroke(rule, boxes))


def _is_stroke(rule: Ruling, lines: NDArray[np.float64]) -> bool:
    """Whether a rule is of the type itself: a stroke or a dash within one line, or strokes of lines set solid."""
    box = rule.box
    across = (np.minimum(lines[:, 2], box.x1) - np.maximum(lines[:, 0], box.x0)).clip(0)
    down = (np.minimum(lines[:, 3], box.y1) - np.maximum(lines[:, 1], box.y0)).clip(0)
    touched = (across > 0) & (down > 0)
    tall = np.minimum(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])
    covered, long = (across, box.width) if rule.horizontal else (down, box.height)
    mostly = touched & (covered > 0.7 * long)
    if (mostly & (long < _STROKE * tall)).any():
        return True
    if rule.horizontal:
        central = np.abs(box.centre[1] - (lines[:, 1] + lines[:, 3]) / 2) < tall / 4
        return bool((mostly & central & (long < _DASH * tall)).any())
    depth = np.minimum(box.centre[0] - lines[:, 0], lines[:, 2] - box.centre[0])
    through = touched & (depth > _MARGIN * tall)
    return bool(through.any() and covered[through].sum() > 0.8 * long and long < 3 * tall[through].max())
