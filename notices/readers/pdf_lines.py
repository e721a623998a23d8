"""Glyphs to printed lines: what stands on one baseline, or in one upright column, without a gap or a rule between."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from notices.model import Box, Line, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Ruling
    from notices.readers.pdf_characters import Characters, Glyph

Run = list["Glyph"]
_LATIN = re.compile("[0-9A-Za-z]{2}")
_GAP = 0.55
"""Ems between two characters of one line at most, where nothing else says that they belong together."""
_DRAWN_GAP = 0.9
"""The same for characters drawn one after the other."""
_MARK_GAP = 1.3
"""The same beside punctuation, which may have been set on half its width."""
_CLOSING = frozenset("，。、；：！？）》」』”’〕】")
_HALF_WHITE = frozenset("，。、；：）》」』”’〕】")
_OPENING = frozenset("（《「『“‘〔【")
_SPACED = 2.6
"""The same for characters that one text object drew, or that stand evenly spaced."""


def group_lines(characters: Characters, rulings: Sequence[Ruling]) -> tuple[Line, ...]:
    """The printed lines, in the order in which they were drawn."""
    fences = _Fences(rulings)
    runs = _joined([run for run in _runs(characters.glyphs, fences) if any(g.text.strip() for g in run)], fences)
    return tuple(_line(run, characters.bold) for run in runs)


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
        if glyph[5] == source and glyph[2] == top and -0.1 * (bottom - top) < glyph[1] - right < 0.07 * (bottom - top):
            run.append(glyph)
        elif (not _is_upright(run) and _follows(run, glyph, fences)) or _stands_under(run, glyph, fences):
            run.append(glyph)
        else:
            yield run
            run = [glyph]
    if run:
        yield run


def _is_upright(run: Run) -> bool:
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
    if (len(run) > 1 and not _is_upright(run)) or not _may_stand(last.text) or not _may_stand(glyph.text):
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
    order = sorted((run for run in runs if not _is_upright(run)), key=lambda run: (run[0].y0 + run[0].y1, run[0].x0))
    taken: dict[int, int] = {}
    for index, run in enumerate(order):
        size = run[0].y1 - run[0].y0
        middle = run[0].y0 + run[0].y1
        best: tuple[float, int] | None = None
        for other in _beside(order, index, middle, 0.6 * size):
            gap = order[other][0].x0 - run[-1].x1
            alike = abs(order[other][0].y1 - order[other][0].y0 - size) < 0.35 * size
            if -0.3 * size < gap <= _GAP * size and alike and other not in taken and (best is None or gap < best[0]):
                best = gap, other
        if best and (best[0] < 0.08 * size or not fences.part(run[-1], order[best[1]][0])):
            taken[best[1]] = index
    return _chains(runs, order, {near: far for far, near in taken.items()})


def _is_spaced(run: Run, other: Run, gap: float, size: float) -> bool:
    """Whether one Han stands before others as far as they stand from each other."""
    if len(run) > 1 or len(other) < 2 or not 0 < gap <= _SPACED * size or not _may_stand(run[0].text):  # noqa: PLR2004
        return False
    return abs(other[1].x0 - other[0].x1 - gap) < 0.2 * size


def _beside(order: list[Run], index: int, middle: float, reach: float) -> Iterator[int]:
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


def _line(run: Run, bold: Sequence[bool]) -> Line:
    """A run as a line: spaces between Latin words put back, bold runs marked."""
    texts, lefts, tops, rights, bottoms, sources = zip(*run, strict=True)
    upright = _is_upright(run)
    text = "".join(texts)
    if not upright and _LATIN.search(text):
        texts, lefts, sources = _with_word_gaps(run) or (texts, lefts, sources)
    edges = list(accumulate(tops if upright else lefts, max))
    end = bottoms[-1] if upright else _inked_end(run[-1])
    edges.append(max(edges[-1], end))
    heights = sorted(bottom - top for top, bottom in zip(tops, bottoms, strict=True))
    return Line(
        "".join(texts) if len(texts) > len(text) else text,
        Box(min(lefts), min(tops), max(rights) if upright else edges[-1], max(bottoms)),
        round(heights[len(heights) // 2], 2),
        vertical=upright,
        stops=tuple(edges),
        strong=_strong(sources, bold),
    )


def _inked_end(glyph: Glyph) -> float:
    """Where a line ends to the eye: a closing mark leaves half of its width white."""
    size = glyph.y1 - glyph.y0
    return glyph.x0 + 0.5 * size if glyph.text in _HALF_WHITE and glyph.x1 - glyph.x0 > 0.75 * size else glyph.x1


def _with_word_gaps(glyphs: Run) -> tuple[list[str], list[float], list[int]] | None:
    """Characters, left edges and sources with a space wherever Latin words stand apart; None where none do."""
    gaps = [number for number, (a, b) in enumerate(pairwise(glyphs), start=1) if b[1] > a[3] and _is_word_gap(a, b)]
    if not gaps:
        return None
    texts, lefts, sources = [g.text for g in glyphs], [g.x0 for g in glyphs], [g.source for g in glyphs]
    for number in reversed(gaps):
        texts.insert(number, " ")
        lefts.insert(number, glyphs[number - 1].x1)
        sources.insert(number, glyphs[number - 1].source)
    return texts, lefts, sources


def _is_word_gap(before: Glyph, glyph: Glyph) -> bool:
    if not (before.text.isascii() and glyph.text.isascii() and before.text.isalnum() and glyph.text.isalnum()):
        return False
    return glyph.x0 - before.x1 > 0.18 * (glyph.y1 - glyph.y0)


def _strong(sources: Sequence[int], bold: Sequence[bool]) -> tuple[Span, ...]:
    if not any(bold[source] for source in set(sources)):
        return ()
    flags = [bold[source] for source in sources]
    edges = [0, *(i for i, (a, b) in enumerate(pairwise(flags), start=1) if a != b), len(flags)]
    return tuple(Span(start, end) for start, end in pairwise(edges) if flags[start])
