"""Tesseract's TSV: one row a word, with its page, block, paragraph and line. https://tesseract-ocr.github.io/."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from notices.model import Box
from notices.readers.errors import ReadError
from notices.readers.plain import decode
from notices.readers.sheet import Printed, Sheet, Word
from notices.readers.source import Source
from notices.readers.trees import number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.model import Page

_COLUMNS = 12
_PAGE, _WORD = "1", "5"


def read(path: Path, *, dpi: float | None = None) -> Iterator[Page]:
    """The pages of a TSV file. Raises ReadError where it gives none."""
    source = Source.of(path)
    rows = [
        row.split("\t", _COLUMNS - 1)
        for row in decode(source.content, source.file).split("\n")[1:]
        if row.strip()
    ]
    if not rows:
        raise ReadError(f"{path}: this TSV holds no page; run Tesseract again")
    if any(len(row) < _COLUMNS - 1 for row in rows):
        raise ReadError(f"{path}: a row of this TSV has fewer columns than its heading; fetch it again")
    for at, (_, part) in enumerate(groupby(rows, key=lambda row: row[1]), start=1):
        sheet = _sheet(source, list(part))
        sheet.number = at
        yield sheet.page(source, "tesseract-tsv", dpi)


def _sheet(source: Source, rows: list[list[str]]) -> Sheet:
    page = next((_box(source, row) for row in rows if row[0] == _PAGE), Box(0, 0, 0, 0))
    found = Sheet(page.x1, page.y1)
    words = [row for row in rows if row[0] == _WORD and len(row) == _COLUMNS]
    for _, line in groupby(words, key=lambda row: row[1:5]):
        found.lines.append(Printed(tuple(_word(source, row) for row in line)))
    return found


def _word(source: Source, row: list[str]) -> Word:
    sure = number(source, row[10], -1)
    return Word(row[11].strip(), _box(source, row), (sure / 100,) if sure >= 0 else ())


def _box(source: Source, row: list[str]) -> Box:
    left, top, wide, high = (number(source, side) for side in row[6:10])
    return Box(left, top, left + max(wide, 0), top + max(high, 0))
