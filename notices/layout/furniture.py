"""What belongs to the paper and not to its texts: masthead, date line, folio, credits; and captions of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.layout.cues import CAPTION, FURNITURE
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Box, Line, Page, Ruling


def find_furniture(page: Page, lines: Sequence[Line], loose: Sequence[Ruling]) -> list[Line]:
    """Lines of the masthead and the foot: beyond a rule across the page, or worded as such at its edges."""
    head = _edge(page, loose)
    found = []
    for line in lines:
        if line.box is None:
            continue
        y = line.box.centre[1]
        near_edge = y < 0.12 * page.height or y > 0.96 * page.height
        if y < head or (near_edge and FURNITURE.match(squeeze(line.text)) is not None):
            found.append(line)
    return found


def _edge(page: Page, loose: Sequence[Ruling]) -> float:
    """Where the masthead ends: the lowest rule across the top of the page, 0 where there is none."""
    rules = [
        rule.box.y0
        for rule in loose
        if rule.horizontal and rule.box.width > 0.8 * page.width and rule.box.y0 < 0.15 * page.height
    ]
    return max(rules, default=0.0)


def find_captions(lines: Sequence[Line], pictures: Sequence[Box], size: float) -> list[Line]:
    """Lines right under a picture, or on it, in small type or worded as a caption."""
    found = []
    for line in lines:
        if line.box is None:
            continue
        if any(_is_caption(line, line.box, picture, size) for picture in pictures):
            found.append(line)
    return found


def _is_caption(line: Line, box: Box, picture: Box, size: float) -> bool:
    if picture.x0 - 4 > box.x0 or box.x1 > picture.x1 + 4:
        return False
    if not picture.y1 - 2 <= box.y0 <= picture.y1 + 1.5 * line.size:
        return picture.holds(box.centre)
    text = squeeze(line.text)
    worded = CAPTION.search(text) is not None and not text.startswith(("本报讯", "新华社", "据"))
    return worded or line.size < 0.95 * size
