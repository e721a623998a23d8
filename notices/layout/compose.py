"""Passages of one notice to a `Notice`: one printed text, one normal form, and the way from each to the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.layout.cues import BULLETS, SENTENCE_END
from notices.layout.signatures import find_signature
from notices.model import Box, Notice, Piece, Span, Table
from notices.text import PARAGRAPH, clean, with_print

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notices.layout.passages import Loan, Passage
    from notices.model import Cell, Clean, Line, Page


def compose(
    page: Page, own: Sequence[Passage], titles: int = 0, lead: str = "", loans: Sequence[Loan] = ()
) -> Notice:
    """Build a notice of its own passages and those on later pages; the first `titles` passages are its title."""
    passages = [*own, *(passage for loan in loans for passage in loan.passages)]
    starts = {len(own) + sum(len(one.passages) for one in loans[:at]): loan for at, loan in enumerate(loans)}
    script = _Script(page.number)
    title_end = 0
    printed_tables: list[tuple[Table, list[Span]]] = []
    for number, passage in enumerate(passages):
        loan = starts.get(number)
        turns = loan is not None
        if loan is not None:
            script.page = loan.page.number
            script.file = loan.page.file if loan.page.file != page.file else ""
        if number and number >= titles and not (turns and _runs_on(passages[number - 1], passage)):
            script.write(PARAGRAPH)
        elif number:
            script.write("\n")
        if passage.table is not None:
            printed_tables.append((passage.table, script.write_table(passage.table)))
        else:
            script.write_lines(
                (fragment.line, fragment.start, fragment.end) for fragment in passage.fragments
            )
        if number == titles - 1:
            title_end = len(script.text)
    cleaned = with_print(clean(script.text), script.printed()) if script.kept else clean(script.text)
    back = _Back(cleaned)
    below = back.normal(title_end) if titles else 0
    bullets = len(cleaned.text) - len(cleaned.text.lstrip(f"{BULLETS}【"))
    title = Span(bullets, len(cleaned.text[:below].rstrip(":】"))) if titles else None
    start = _skip_breaks(cleaned.text, below)
    return Notice(
        clean=cleaned,
        page=page,
        pieces=tuple(script.pieces),
        title=title,
        body=Span(start, len(cleaned.text)),
        signature=find_signature(cleaned.text, start),
        tables=tuple(_spanned(table, spans, back) for table, spans in printed_tables),
        lead=lead,
        box=_box(piece for piece in script.pieces if piece.page == page.number and not piece.file),
        later=tuple(loan.page for loan in loans),
    )


def _runs_on(before: Passage, passage: Passage) -> bool:
    """Whether a sentence was broken off at the end of a page."""
    return before.table is None and passage.table is None and SENTENCE_END.search(before.text) is None


@dataclass(slots=True)
class _Script:
    """The printed text as it grows, and which line each stretch stands on."""

    page: int
    file: str = ""
    text: str = ""
    kept: bool = False
    """Whether a line has a print of its own."""
    pieces: list[Piece] = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        self.pieces = []

    def write(self, words: str) -> None:
        self.text += words

    def write_line(self, line: Line, start: int, end: int) -> None:
        at = len(self.text)
        self.text += line.text[start:end]
        self.kept |= line.print != ""
        self.pieces.append(Piece(Span(at, len(self.text)), line, start, self.page, self.file))

    def write_lines(self, parts: Iterable[tuple[Line, int, int]]) -> None:
        for number, (line, start, end) in enumerate(parts):
            if number:
                self.text += "\n"
            self.write_line(line, start, end)

    def printed(self) -> str:
        """The text in the characters of the print."""
        signs = list(self.text)
        for piece in self.pieces:
            start, end = piece.offset, piece.offset + len(piece.printed)
            signs[piece.printed.start : piece.printed.end] = (piece.line.print or piece.line.text)[start:end]
        return "".join(signs)

    def write_table(self, table: Table) -> list[Span]:
        """Rows parted by paragraph marks, cells by tabs; returns the printed span of each cell."""
        spans: list[Span] = []
        previous: Cell | None = None
        for cell in table.cells:
            if previous is not None:
                self.text += PARAGRAPH if cell.row != previous.row else "\t"
            previous = cell
            at = len(self.text)
            self.write_lines((line, 0, len(line.text)) for line in cell.lines)
            spans.append(Span(at, len(self.text)))
        return spans


class _Back:
    """From offsets of the print to offsets of the normal form, asked in rising order."""

    def __init__(self, cleaned: Clean) -> None:
        self._cleaned = cleaned
        self._at = 0

    def normal(self, offset: int) -> int:
        anchors = self._cleaned.anchors
        if self._at and anchors[self._at - 1][3] >= offset:
            self._at = 0
        while self._at < len(anchors) and anchors[self._at][3] < offset:
            self._at += 1
        if self._at == len(anchors):
            return len(self._cleaned.text)
        start, end, printed_start, printed_end = anchors[self._at]
        if offset <= printed_start:
            return start
        return start + offset - printed_start if end - start == printed_end - printed_start else end


def _spanned(table: Table, spans: Sequence[Span], back: _Back) -> Table:
    cells = tuple(
        replace(cell, span=Span(back.normal(span.start), back.normal(span.end)))
        for cell, span in zip(table.cells, spans, strict=True)
    )
    return replace(table, cells=cells)


def _skip_breaks(text: str, start: int) -> int:
    while start < len(text) and text[start] in "\n\t":
        start += 1
    return start


def _box(pieces: Iterable[Piece]) -> Box | None:
    boxes = [
        box
        for piece in pieces
        if (box := piece.line.box_of(piece.offset, piece.offset + len(piece.printed))) is not None
    ]
    return Box.around(boxes) if boxes else None
