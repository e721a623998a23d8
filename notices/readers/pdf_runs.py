"""Glyphs to runs: characters that continue each other on one baseline, or in one upright column."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Ruling
    from notices.readers.pdf_characters import Glyph

Run = list["Glyph"]
_GAP = 0.55
"""Ems between two characters of one line at most, where nothing else says that they belong together."""
_DRAWN_GAP = 0.9
"""The same for characters drawn one after the other."""
_MARK_GAP = 1.3
"""The same beside punctuation, which may have been set on half its width."""
_SPACED = 2.6
"""The same for characters that one text object drew, or that stand evenly spaced."""
_CLOSING = frozenset("，。、；：！？）》」』”’〕】")
_OPENING = frozenset("（《「『“‘〔【")


def find_runs(glyphs: Sequence[Glyph], rulings: Sequence[Ruling]) -> list[Run]:
    """Runs without blanks at their edges, in the order in which they were drawn."""
    fences = _Fences(rulings)
    return _joined([run for run in map(_trimmed, _runs(glyphs, fences)) if run], fences)


def _trimmed(run: Run) -> Run:
    """A run without blanks at its edges."""
    start, end = 0, len(run)
    while start < end and run[start][0].isspace():
        start += 1
    while start < end and run[end - 1][0].isspace():
        end -= 1
    return run[start:end]


class _Fences:
    """Rules that no line runs through."""

    def __init__(self, rulings: Sequence[Ruling]) -> None:
        upright = [r.box for r in rulings if not r.horizontal]
        flat = [r.box for r in rulings if r.horizontal]
        self._upright = sorted(((b.x0 + b.x1) / 2, b.y0, b.y1) for b in upright)
        self._flat = sorted(((b.y0 + b.y1) / 2, b.x0, b.x1) for b in flat)

    def part(self, near: Glyph, far: Glyph) -> bool:
        """Whether an upright rule stands between two characters of a line."""
        y = (near.y0 + near.y1) / 2
        return _crossed(self._upright, (near.x0 + near.x1) / 2, (far.x0 + far.x1) / 2, y)

    def stack(self, upper: Glyph, lower: Glyph) -> bool:
        """Whether a flat rule stands between two characters, one above the other."""
        x = (upper.x0 + upper.x1) / 2
        return _crossed(self._flat, (upper.y0 + upper.y1) / 2, (lower.y0 + lower.y1) / 2, x)


def _crossed(rules: list[tuple[float, float, float]], near: float, far: float, across: float) -> bool:
    at = bisect_left(rules, (near, 0.0, 0.0))
    while at < len(rules) and rules[at][0] < far:
        if rules[at][1] - 1 <= across <= rules[at][2] + 1:
            return True
        at += 1
    return False


def _runs(glyphs: Sequence[Glyph], fences: _Fences) -> Iterator[Run]:
    """Characters drawn one after another that continue each other to the right, or downwards."""
    run: Run = []
    for glyph in glyphs:
        if not run:
            run = [glyph]
            continue
        _, _, top, right, bottom, source = run[-1]
        close = -0.1 * (bottom - top) < glyph[1] - right < 0.07 * (bottom - top)
        if close and glyph[2] == top and glyph[5] == source:  # noqa: SIM114 - the cheap test first, thousands of times
            run.append(glyph)
        elif (not is_upright(run) and _follows(run, glyph, fences)) or _stands_under(run, glyph, fences):
            run.append(glyph)
        else:
            yield run
            run = [glyph]
    if run:
        yield run


def is_upright(run: Run) -> bool:
    """Whether the characters of a run stand under each other."""
    return len(run) > 1 and run[1].y0 >= run[0].y0 + 0.6 * (run[0].y1 - run[0].y0) and run[1].x0 < run[0].x1


def _follows(run: Run, glyph: Glyph, fences: _Fences) -> bool:
    last = run[-1]
    size = max(last.y1 - last.y0, glyph.y1 - glyph.y0)
    if abs(last.y0 + last.y1 - glyph.y0 - glyph.y1) > 0.7 * size:
        return False
    gap = glyph.x0 - last.x1
    marks = last.text in _CLOSING or glyph.text in _OPENING
    if gap < (-1.05 if marks else -0.6) * size or gap > _SPACED * size:
        return False
    white = _MARK_GAP if marks else _DRAWN_GAP
    if gap > white * size and last.source != glyph.source and not _even(run, gap, size):
        return False
    return gap < 0.08 * size or not fences.part(last, glyph)


def _even(run: Run, gap: float, size: float) -> bool:
    """Whether a gap is as wide as the one before it: letter-spaced type that was drawn sign by sign."""
    return len(run) > 1 and abs(run[-1].x0 - run[-2].x1 - gap) < 0.2 * size


def _stands_under(run: Run, glyph: Glyph, fences: _Fences) -> bool:
    last = run[-1]
    size = last.y1 - last.y0
    if (len(run) > 1 and not is_upright(run)) or not _may_stand(last.text) or not _may_stand(glyph.text):
        return False
    if abs(glyph.y1 - glyph.y0 - size) > 0.15 * size or abs(last.x0 + last.x1 - glyph.x0 - glyph.x1) > 0.5 * size:
        return False
    step = glyph.y0 - last.y0
    if not 0.8 * size < step < (1.5 if len(run) == 1 else 2.2) * size:
        return False
    if len(run) > 1 and abs(step - (last.y0 - run[-2].y0)) > 0.25 * size:
        return False
    return not fences.stack(last, glyph)


def _may_stand(text: str) -> bool:
    """Han and their punctuation are set upright; rows of figures under each other are not vertical type."""
    return text > "\u2000" and not text.isspace()


def _joined(runs: list[Run], fences: _Fences) -> list[Run]:
    """Join runs that stand beside each other on one baseline, however far apart they were drawn."""
    order = sorted((run for run in runs if not is_upright(run)), key=lambda run: (run[0].y0 + run[0].y1, run[0].x0))
    taken: dict[int, int] = {}
    for index, run in enumerate(order):
        size = run[0].y1 - run[0].y0
        gaps = [(order[other][0].x0 - run[-1].x1, other) for other in _beside(order, index, 0.6 * size)]
        near = [(gap, other) for gap, other in gaps if other not in taken and _adjoin(run, order[other], gap, size)]
        gap, other = min(near, default=(0.0, -1))
        if other >= 0 and (gap < 0.08 * size or not fences.part(run[-1], order[other][0])):
            taken[other] = index
    return _chains(runs, order, {near: far for far, near in taken.items()})


def _adjoin(run: Run, other: Run, gap: float, size: float) -> bool:
    """Whether a run to the right goes on with the same line."""
    if gap <= -0.3 * size or abs(other[0].y1 - other[0].y0 - size) >= 0.35 * size:
        return False
    return gap <= _GAP * size or _is_spaced(run, other, gap, size)


def _is_spaced(run: Run, other: Run, gap: float, size: float) -> bool:
    """Whether one Han stands before others as far as they stand from each other."""
    if len(run) > 1 or len(other) < 2 or not 0 < gap <= _SPACED * size or not _may_stand(run[0].text):  # noqa: PLR2004
        return False
    return abs(other[1].x0 - other[0].x1 - gap) < 0.2 * size


def _beside(order: list[Run], index: int, reach: float) -> Iterator[int]:
    """Runs on about the same height as one of them; `order` is by height."""
    middle = order[index][0].y0 + order[index][0].y1
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(order) and abs(order[at][0].y0 + order[at][0].y1 - middle) <= reach:
            yield at
            at += step


def _chains(runs: list[Run], order: list[Run], following: dict[int, int]) -> list[Run]:
    place = {id(run): index for index, run in enumerate(order)}
    inner = set(following.values())
    found = []
    for run in runs:
        at = place.get(id(run))
        if at is None:
            found.append(run)
        elif at not in inner:
            whole = list(run)
            while at in following:
                at = following[at]
                whole += order[at]
            found.append(whole)
    return found
