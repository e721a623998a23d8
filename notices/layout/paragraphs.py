"""Lines of one column to paragraphs: by indents, short last lines, centred and right-set lines, and type size."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from notices.layout.cues import DATE, TITLE
from notices.model import Box
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Line

Paragraph = tuple["Line", ...]
_BULLETS = frozenset("▲△●○★☆◆◇■□※▼◎")


@dataclass(frozen=True, slots=True)
class Measure:
    """The column that lines were set to: its edges, its body type, the step from line to line."""

    left: float
    right: float
    size: float
    step: float

    @property
    def width(self) -> float:
        """Points between the edges."""
        return self.right - self.left

    @staticmethod
    def of(lines: Sequence[Line], frame: Box | None = None) -> Measure:
        """The measure of lines, in a frame where they stand in one."""
        boxes = [line.box for line in lines if line.box is not None]
        hull = Box.around(boxes)
        size = body_size(lines)
        left, right = hull.x0, hull.x1
        if frame is not None and _is_centred(hull, frame):
            inset = min(left - frame.x0, frame.x1 - right)
            left, right = frame.x0 + min(inset, size), frame.x1 - min(inset, size)
        steps = [b.centre[1] - a.centre[1] for a, b in pairwise(boxes)]
        steps = [step for step in steps if 0.7 * size < step < 3 * size]
        return Measure(left, right, size, median(steps) if steps else 1.5 * size)


def body_size(lines: Sequence[Line]) -> float:
    """The type size that most characters are set in."""
    sizes = sorted((line.size or (line.box.height if line.box else 0.0), len(line.text)) for line in lines)
    half = sum(count for _, count in sizes) / 2
    for size, count in sizes:
        half -= count
        if half <= 0:
            return size
    return 0.0


def _is_centred(inner: Box, outer: Box) -> bool:
    left, right = inner.x0 - outer.x0, outer.x1 - inner.x1
    return left >= 0 and right >= 0 and abs(left - right) <= 0.1 * outer.width


def paragraphs(lines: Sequence[Line], measure: Measure) -> list[Paragraph]:
    """Lines in reading order, joined as long as nothing says that a new paragraph begins."""
    found: list[list[Line]] = []
    for line in lines:
        if found and _goes_on(found[-1], line, measure):
            found[-1].append(line)
        else:
            found.append([line])
    return [tuple(paragraph) for paragraph in found]


def is_centred(line: Line, measure: Measure) -> bool:
    """Whether a line stands in the middle of its column, clear of both edges."""
    if line.box is None:
        return False
    left, right = line.box.x0 - measure.left, measure.right - line.box.x1
    size = line.size or line.box.height
    return min(left, right) > 0.8 * size and abs(left - right) <= max(0.9 * size, 0.06 * measure.width)


def _goes_on(paragraph: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Whether a line belongs to the paragraph above it."""
    before = paragraph[-1]
    if before.box is None or line.box is None or line.vertical != before.vertical:
        return False
    if _on_one_row(before.box, line.box):
        return line.box.x0 - before.box.x1 < 2 * measure.size
    far = line.box.y0 - before.box.y1 > max(0.9 * measure.step, 0.6 * line.size)
    if far or line.text[0] in _BULLETS or not _alike(before, line):
        return False
    if is_centred(line, measure) and (is_centred(paragraph[0], measure) or _fills(paragraph[0], measure, 1.6)):
        return _continues_title(paragraph, line, measure)
    if is_centred(before, measure) and before.size > 1.1 * measure.size:
        return False
    hanging = abs(line.box.x0 - before.box.x0) < 0.3 * line.size and before is not paragraph[0]
    indented = line.box.x0 - measure.left > 0.8 * line.size and not hanging
    return _is_remainder(paragraph, line, measure) or not (indented or _ends_short(before, line, measure))


def _on_one_row(before: Box, box: Box) -> bool:
    return abs(before.centre[1] - box.centre[1]) < 0.4 * min(before.height, box.height)


def _alike(before: Line, line: Line) -> bool:
    """Whether two lines are set in the same type; a scanned line of figures measures smaller than one of Han."""
    near, far = sorted((before.size, line.size))
    scanned = before.confidence < 1 or line.confidence < 1
    if near and far > (1.45 if scanned else 1.18) * near:
        return False
    return not before.strong or not line.strong or _is_strong(before) == _is_strong(line) or not near


def _is_strong(line: Line) -> bool:
    return sum(len(span) for span in line.strong) > 0.8 * len(line.text)


def _continues_title(paragraph: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Lines of a heading in one type are one heading until one of them is a title by itself."""
    if line.size < 1.1 * measure.size and not _is_strong(line):
        return False
    whole = squeeze("".join(part.text for part in paragraph))
    return TITLE.match(whole) is None or len(line.text) <= 4 or _fills(paragraph[-1], measure, 1.6)  # noqa: PLR2004


def _fills(line: Line, measure: Measure, ems: float) -> bool:
    """Whether a line reaches within some ems of both edges."""
    if line.box is None:
        return False
    return max(line.box.x0 - measure.left, measure.right - line.box.x1) <= ems * line.size


def _is_remainder(paragraph: Sequence[Line], line: Line, measure: Measure) -> bool:
    """The rest of a signer's name, set right under a full line."""
    before = paragraph[-1]
    if before.box is None or line.box is None or len(line.text) > 4 or before.text[-1:] in "。；;：:":  # noqa: PLR2004
        return False
    right_set = abs(line.box.x1 - measure.right) < line.size and line.box.x0 - measure.left > 0.5 * measure.width
    return right_set and DATE.match(squeeze(line.text)) is None and _fills(before, measure, 1.2)


def _ends_short(before: Line, line: Line, measure: Measure) -> bool:
    """Whether a line stops although the first word of the next would have had room on it."""
    if before.box is None:
        return False
    room = measure.right - before.box.x1
    return room > _first_word(line) + 0.6 * line.size


def _first_word(line: Line) -> float:
    """Points that the first unbreakable stretch of a line takes."""
    length = 1
    text = line.text
    if text[:1].isascii() and text[:1].isalnum():
        while length < len(text) and text[length].isascii() and not text[length].isspace():
            length += 1
    while length < len(text) and text[length] in "，。、；：！？）》」』”’%,.;:)":
        length += 1
    box = line.box_of(0, length)
    return box.width if box is not None else 0.0
