"""Glyphs to printed lines: what stands on one baseline, or in one upright column, without a gap or a rule between."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from notices.model import Box, Line, Span
from notices.patterns import late
from notices.readers.pdf_runs import find_runs, is_upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Ruling
    from notices.readers.pdf_characters import Characters, Glyph
    from notices.readers.pdf_runs import Run

_LATIN = late("[0-9A-Za-z]{2}")
_HALF_WHITE = frozenset("，。、；：）》」』”’〕】")


def group_lines(characters: Characters, rulings: Sequence[Ruling]) -> tuple[Line, ...]:
    """The printed lines, in the order in which they were drawn."""
    return tuple(_line(run, characters.bold) for run in find_runs(characters.glyphs, rulings))


def _line(run: Run, bold: Sequence[bool]) -> Line:
    """A run as a line: spaces between Latin words put back, bold runs marked."""
    texts, lefts, tops, rights, bottoms, sources = map(list, zip(*run, strict=True))
    upright = is_upright(run)
    if not upright and _LATIN.search("".join(texts)):
        _put_word_gaps(run, texts, lefts, sources)
    edges = list(accumulate(tops if upright else lefts, max))
    edges.append(max(edges[-1], bottoms[-1] if upright else _inked_end(run[-1])))
    heights = sorted(bottom - top for top, bottom in zip(tops, bottoms, strict=True))
    return Line(
        "".join(texts),
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


def _put_word_gaps(run: Run, texts: list[str], lefts: list[float], sources: list[int]) -> None:
    """Put a space wherever Latin words stand apart."""
    gaps = [number for number, (a, b) in enumerate(pairwise(run), start=1) if b[1] > a[3] and _is_word_gap(a, b)]
    for number in reversed(gaps):
        texts.insert(number, " ")
        lefts.insert(number, run[number - 1].x1)
        sources.insert(number, run[number - 1].source)


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
