"""Columns of a table without upright rules: the white that runs down between them, and where in it each ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Box, Line

_BRACKET = 0.35
"""Ems of white that a bracket brings along at its outer side."""

Gap = tuple[float, float]


def whites(lines: Sequence[Line], white: float) -> list[Gap]:
    """The gaps of at least so many ems that all of the lines leave, from left to right."""
    spans = sorted((*_span(line), line.size) for line in lines if line.box is not None)
    if not spans:
        return []
    found: list[Gap] = []
    reach = spans[0][1]
    for start, end, size in spans[1:]:
        if start - reach >= white * size:
            found.append((reach, start))
        reach = max(reach, end)
    return found


def edges_in(gaps: Sequence[Gap], lines: Sequence[Line], inner: Sequence[Box] = ()) -> list[float]:
    """Where the columns begin and end: in the white, where a rule under a joint heading ends or no heading stands."""
    boxes = [line.box for line in lines if line.box is not None]
    if not boxes:
        return []
    return [
        min(box.x0 for box in boxes),
        *(_edge(gap, lines, inner) for gap in gaps),
        max(box.x1 for box in boxes),
    ]


def _edge(gap: Gap, lines: Sequence[Line], inner: Sequence[Box]) -> float:
    ends = [end for rule in inner for end in (rule.x0, rule.x1) if gap[0] <= end <= gap[1]]
    if ends:
        return sum(ends) / len(ends)
    near, far = max(_free(gap, lines), key=lambda part: part[1] - part[0], default=gap)
    return (near + far) / 2


def _free(gap: Gap, lines: Sequence[Line]) -> Iterator[Gap]:
    """What headings leave of a gap: they may be wider than all that stands below them."""
    reach = gap[0]
    for start, end in sorted(_span(line) for line in lines if line.box is not None):
        if start > reach and end > gap[0] and reach < gap[1]:
            yield reach, min(start, gap[1])
        reach = max(reach, end)
    if reach < gap[1]:
        yield reach, gap[1]


def _span(line: Line) -> Gap:
    """From the first ink of a line to its last."""
    if line.box is None:
        return 0.0, 0.0
    own = _BRACKET * line.size if line.box.width > 2 * line.size else 0.0
    before = own if line.text[:1] in ("(", "（") else 0.0
    after = own if line.text[-1:] in (")", "）") else 0.0
    return line.box.x0 + before, line.box.x1 - after
