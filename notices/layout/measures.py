"""The measure to which the lines of a page without boxes were wrapped, and the lines that keep to it."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from notices.patterns import late
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Line

WIDEST = 60
NARROWEST = 8
_ENDS = late(r"[。;:!?]$")
_STRAY = late(r"(?<=[^ \u3000]) (?=[^ \u3000])")
_MARK = late(r"[。;]|,(?![0-9])")
_LEAST_LINES = 3
_CLEAR = 2.0
"""How many letters a stranger is wider than the widest of the others."""
_STRANGERS = 4
"""One line in so many may be wider than the measure of the others."""


def width_of(line: Line) -> float:
    """Printed width in Han characters."""
    return _width(line.text)


@lru_cache(maxsize=4096)
def _width(text: str) -> float:
    text = text.rstrip()
    return len(text) - 0.5 * len(text.encode("ascii", "ignore"))


def common_width(widths: Sequence[float]) -> float:
    """The measure that lines were wrapped to; where no two lines share one, each line is a paragraph."""
    widths = sorted(widths, reverse=True)
    if len(widths) < 2 or widths[0] - widths[1] > 2 or not NARROWEST < widths[0] < WIDEST:  # noqa: PLR2004 - a hanging mark
        return float("inf")
    return widths[0] if widths[0] - widths[1] <= 1 else widths[1]


def measure_of(lines: Sequence[Line]) -> float:
    """The measure to which all lines of a page were wrapped; infinite where they share none."""
    printed = [line for line in lines if not is_blank(line) and not is_row(line)]
    widths = [width_of(line) for line in printed]
    return common_width(widths) if len(printed) > _STRANGERS and _wrapped(widths, printed) else float("inf")


def columns_of_text(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one measure each: a masthead or an advert set wider than the column above or below it stands alone."""
    strangers = _strangers(lines)
    for stranger, run in groupby(lines, key=lambda line: id(line) in strangers):
        if stranger:
            yield from ([line] for line in run)
        else:
            yield list(run)


def single_spaced(lines: Sequence[Line]) -> list[Line]:
    """Lines without the blank ones that an engine puts between any two, where the page was wrapped to a measure.

    A blank line between two rows of a table is dropped everywhere.
    """
    printed = [line for line in lines if not is_blank(line)]
    every = len(printed) > _STRANGERS and all(is_blank(line) == bool(at % 2) for at, line in enumerate(_trimmed(lines)))
    if every and any(_wrapped([size(line) for line in printed], printed) for size in (width_of, ink_of, _count)):
        return printed
    return [line for run in _runs(lines) for line in run]


def is_blank(line: Line) -> bool:
    """Whether nothing is printed on a line."""
    return not line.text.strip(" \u3000")


def is_row(line: Line) -> bool:
    """Whether a line has cells; two tabs at its end are cells that stand empty, one at its head is an indent."""
    return "\t" in line.text.strip("\t ") or line.text.rstrip(" ").endswith("\t\t")


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    """Lines without the blank ones above the first and below the last that is printed."""
    at = [number for number, line in enumerate(lines) if not is_blank(line)]
    return lines[at[0] : at[-1] + 1] if at else ()


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Printed lines and blank ones in turn, without the blank ones between two rows."""
    runs = [(blank, list(run)) for blank, run in groupby(lines, key=is_blank)]
    for at, (blank, run) in enumerate(runs):
        inside = blank and 0 < at < len(runs) - 1 and is_row(runs[at - 1][1][-1]) and is_row(runs[at + 1][1][0])
        if not inside:
            yield run


def _strangers(lines: Sequence[Line]) -> frozenset[int]:
    """The few lines that are too wide for the measure which the others share, by width in print or by characters."""
    if len(lines) < _STRANGERS:
        return frozenset()
    for size in (width_of, ink_of, _count):
        ordered = sorted(lines, key=size, reverse=True)
        sizes = [size(line) for line in ordered]
        if common_width(sizes) < WIDEST and (size is not _count or _wrapped(sizes, ordered)):
            return frozenset()
    for size in (width_of, ink_of, _count):
        ordered = sorted(lines, key=size, reverse=True)
        for dropped in range(1, len(ordered) // _STRANGERS + 1):
            clear = size(ordered[dropped - 1]) > size(ordered[dropped]) + _CLEAR
            if clear and _wrapped([size(line) for line in ordered[dropped:]], ordered[dropped:]):
                return frozenset(id(line) for line in ordered[:dropped])
    return frozenset()


def ink_of(line: Line) -> float:
    """Width without the single blanks that an engine puts between letters."""
    text = line.text.rstrip()
    strays = len(_STRAY.findall(text))
    return width_of(line) - 0.5 * strays


def _count(line: Line) -> float:
    return float(len(line.text.rstrip()))


def _wrapped(sizes: Sequence[float], lines: Sequence[Line]) -> bool:
    """Whether a quarter of the lines fill a common measure, most of them in the midst of a sentence, and it is prose."""
    width = common_width(sizes)
    slack = max(1.5, 0.1 * width)
    full = [line for size, line in zip(sizes, lines, strict=True) if width - slack <= size <= width + 2]
    open_ended = sum(_ENDS.search(squeeze(line.text)) is None for line in full)
    prose = sum(_MARK.search(squeeze(line.text)) is not None for line in full)
    return (
        len(full) >= max(_LEAST_LINES, 0.25 * len(sizes)) and open_ended * 4 >= len(full) * 3 and prose * 6 > len(full)
    )
