"""Pages without boxes: lines as a text file or a digital edition leaves them, to blocks.

An empty line parts paragraphs. Without empty lines, a line that stops short of the common width ends its paragraph.
Lines with tabs are the rows of a table.
"""

from __future__ import annotations

import re
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from notices.layout.cues import DATE, TITLE
from notices.model import Block, Cell, Line, Role, Table
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notices.model import Page

_LONGEST_TITLE = 40
_WIDEST = 60
_NARROWEST = 8


def read_prose(page: Page) -> tuple[Block, ...]:
    """The blocks of a page without boxes, in the order of its lines; one paragraph or one table each."""
    return tuple(_blocks(page.lines))


def _blocks(lines: Iterable[Line]) -> Iterator[Block]:
    for blank, run in groupby(lines, key=lambda line: not line.text.strip(" \u3000")):
        if blank:
            continue
        for tabular, part in groupby(run, key=lambda line: "\t" in line.text.strip("\t ")):
            rows = list(part)
            if tabular and len(rows) > 1:
                yield Block(paragraphs=(), role="table", table=_table(rows))
            else:
                yield from (Block(paragraphs=(paragraph,), role=_role(paragraph)) for paragraph in _paragraphs(rows))


def _role(paragraph: tuple[Line, ...]) -> Role:
    return "title" if paragraph[0].heading else "text"


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Join hard-wrapped lines: a full line goes on unless the next one is indented or a title."""
    full = _full(lines)
    width = max((_width(line) for line in lines), default=0.0)
    margin = min(_indent(line) for line in lines)
    current: list[Line] = []
    for at, line in enumerate(lines):
        deeper = _indent(line) > margin
        goes_on = full[at - 1] or _cuts_word(lines[at - 1], line) or (current != [] and _unfinished(current, width))
        if current and (deeper or not (goes_on and not _starts_anew(current, line))):
            yield tuple(current)
            current = []
        current.append(line)
    if current:
        yield tuple(current)


def _full(lines: Sequence[Line]) -> list[bool]:
    """Which lines fill their measure, told by their width in print or by their number of characters.

    Type sets digits at half the width of Han; a file that was wrapped by a program counts them whole. The measure is
    the one that more lines fill.
    """
    width = _common_width(lines)
    by_width = [_width(line) >= width - 1.5 for line in lines]
    counts = [len(line.text) for line in lines]
    most = max(counts)
    if not _NARROWEST < most < _WIDEST or counts.count(most) < 2:  # noqa: PLR2004 - a measure is shared
        return by_width
    by_count = [_fills(line, most) for line in lines]
    return by_count if sum(by_count) > sum(by_width) else by_width


def _fills(line: Line, most: int) -> bool:
    """Whether a line has all the characters of its measure; a blank at its end was lost."""
    return len(line.text) == most or (len(line.text) == most - 1 and not line.text.endswith(("。", ";", "；")))


def _common_width(lines: Sequence[Line]) -> float:
    """The measure that the lines were wrapped to; where no two lines share one, each line is a paragraph."""
    widths = sorted((_width(line) for line in lines), reverse=True)
    if len(widths) < 2 or widths[0] - widths[1] > 2 or not _NARROWEST < widths[0] < _WIDEST:  # noqa: PLR2004 - a hanging mark
        return float("inf")
    return widths[0] if widths[0] - widths[1] <= 1 else widths[1]


def _width(line: Line) -> float:
    """Printed width in Han characters."""
    text = line.text.rstrip()
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def _indent(line: Line) -> int:
    """How many Han characters of white stand before the first letter; a single stray blank is none."""
    white = line.text[: len(line.text) - len(line.text.lstrip(" \u3000"))]
    return int(sum(1.0 if character == "\u3000" else 0.5 for character in white))


def _starts_anew(before: Line, line: Line) -> bool:
    text = squeeze(line.text)
    indented = line.text.startswith(("\u3000\u3000", "    "))
    titled = len(text) <= _LONGEST_TITLE and TITLE.match(text) is not None and "。" not in text
    if DATE.match(text) or DATE.match(squeeze(before.text)):
        return True
    return line.heading or before.heading or indented or (titled and before.text.rstrip().endswith("。"))


def _table(rows: Sequence[Line]) -> Table:
    """One row a line, one cell a tab."""
    cells = [
        Cell(row=number, column=column, lines=(cell,) if cell.text else ())
        for number, line in enumerate(rows)
        for column, cell in enumerate(_cells(line))
    ]
    return Table(tuple(cells), len(rows), max(cell.column for cell in cells) + 1)


def _cells(line: Line) -> list[Line]:
    return [Line(text.strip(" \u3000"), confidence=line.confidence) for text in line.text.split("\t")]
