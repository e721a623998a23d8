"""MinerU: `middle.json` with a box for each line, or `content_list.json` with paragraphs in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from notices.readers.markup import html_lines
from notices.readers.shapes import Number, Part, Side, box_of
from notices.readers.sheet import Printed, Sheet, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Line


class _Span(Part):
    bbox: list[Number] = []
    content: str = ""
    html: str = ""
    score: Number | None = None


class _Row(Part):
    bbox: list[Number] = []
    spans: list[_Span] = []


class _Block(Part):
    type: str = ""
    bbox: list[Number] = []
    lines: list[_Row] = []
    blocks: list[_Block] = []


class _Page(Part):
    page_idx: int = 0
    page_size: tuple[Side, Side] = (0.0, 0.0)
    para_blocks: list[_Block] = []
    discarded_blocks: list[_Block] = []


class _Middle(Part):
    pdf_info: list[_Page]


class _Item(Part):
    type: str = "text"
    text: str = ""
    text_level: int | None = None
    table_body: str = ""
    table_caption: list[str] = []
    table_footnote: list[str] = []
    list_items: list[str] = []
    bbox: list[Number] = []
    page_idx: int = 0


_ITEMS = TypeAdapter(list[_Item])


def sheets(document: Any) -> Iterator[Sheet]:
    """The pages, in points."""
    if isinstance(document, dict):
        for at, page in enumerate(_Middle.model_validate(document).pdf_info, start=1):
            yield _measured(page, at)
        return
    items = _ITEMS.validate_python(document)
    for index in sorted({item.page_idx for item in items}):
        written = [line for item in items if item.page_idx == index for line in _paragraph(item)]
        yield Sheet(unit=1.0, number=max(index, 0) + 1, written=written)


def _measured(page: _Page, number: int) -> Sheet:
    """A page of `middle.json`; the rows of its tables have the box of the whole table, since their cells have none."""
    sheet = Sheet(*page.page_size, unit=1.0, number=number)
    blocks = [*page.para_blocks, *page.discarded_blocks]
    for block in (inner for outer in blocks for inner in (outer.blocks or [outer])):
        for row in block.lines:
            for span in row.spans:
                if span.html:
                    sheet.rows += html_lines(span.html, box_of(span.bbox or row.bbox or block.bbox))
            words = tuple(Word(span.content, box_of(span.bbox)) for span in row.spans if not span.html)
            scores = [span.score for span in row.spans if span.score is not None]
            sure = sum(scores) / len(scores) if scores else None
            sheet.lines.append(
                Printed(words, box_of(row.bbox), confidence=sure, heading=block.type == "title")
            )
    return sheet


def _paragraph(item: _Item) -> Iterator[Line]:
    """A paragraph or table of `content_list.json`; its boxes are in thousandths of a page of unknown size."""
    from notices.model import Line

    for caption in item.table_caption:
        yield Line(caption)
    if item.table_body:
        yield from html_lines(item.table_body, None)
    for text in (item.text, *item.list_items):
        yield from (Line(line, heading=bool(item.text_level)) for line in text.split("\n") if line.strip())
    for note in item.table_footnote:
        yield Line(note)
    yield Line("")
