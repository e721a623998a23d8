"""Azure Document Intelligence and its Read: pages in inches or pixels, lines with polygons, words with confidences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import AliasChoices, Field

from notices.readers.shapes import Number, Part, Side, box_of
from notices.readers.sheet import Printed, Sheet, Word
from notices.readers.table_cells import Room, rules_between

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Stretch(Part):
    offset: int = 0
    length: int = 0


class _Word(Part):
    content: str = Field("", validation_alias=AliasChoices("content", "text"))
    polygon: list[Number] = Field([], validation_alias=AliasChoices("polygon", "boundingBox"))
    confidence: Number = 1.0
    span: _Stretch | None = None


class _Line(Part):
    content: str = Field("", validation_alias=AliasChoices("content", "text"))
    polygon: list[Number] = Field([], validation_alias=AliasChoices("polygon", "boundingBox"))
    spans: list[_Stretch] = []
    words: list[_Word] = []


class _Page(Part):
    page_number: int = Field(1, validation_alias=AliasChoices("pageNumber", "page"))
    width: Side = 0.0
    height: Side = 0.0
    unit: Literal["inch", "pixel"] = "pixel"
    lines: list[_Line] = []
    words: list[_Word] = []


class _Region(Part):
    page_number: int = Field(1, validation_alias="pageNumber")
    polygon: list[Number] = []


class _Cell(Part):
    row: int = Field(0, validation_alias="rowIndex")
    column: int = Field(0, validation_alias="columnIndex")
    rows: int = Field(1, validation_alias="rowSpan")
    columns: int = Field(1, validation_alias="columnSpan")
    regions: list[_Region] = Field([], validation_alias="boundingRegions")


class _Table(Part):
    cells: list[_Cell] = []


class _Result(Part):
    pages: list[_Page] = Field([], validation_alias=AliasChoices("pages", "readResults"))
    tables: list[_Table] = []


def sheets(document: Any) -> Iterator[Sheet]:
    """The pages of an answer."""
    result = _Result.model_validate(document.get("analyzeResult", document))
    for page in result.pages:
        sheet = Sheet(
            page.width, page.height, 72.0 if page.unit == "inch" else None, number=max(page.page_number, 1)
        )
        sheet.lines = [_printed(line, page) for line in page.lines]
        for table in result.tables:
            sheet.rulings += rules_between(list(_rooms(table, page.page_number)))
        yield sheet


def _rooms(table: _Table, page: int) -> Iterator[Room]:
    for cell in table.cells:
        for region in cell.regions:
            if region.page_number == page and (box := box_of(region.polygon)) is not None:
                yield Room(cell.row, cell.column, cell.row + cell.rows, cell.column + cell.columns, box)


def _printed(line: _Line, page: _Page) -> Printed:
    """A line by its words, where they say the same as it does."""
    box = box_of(line.polygon)
    words = line.words or [
        word for word in page.words if word.span and any(_holds(span, word.span) for span in line.spans)
    ]
    same = "".join(word.content for word in words) == "".join(line.content.split())
    sure = sum(word.confidence for word in words) / len(words) if words else None
    if same and words:
        return Printed(
            tuple(Word(w.content, box_of(w.polygon), (w.confidence,)) for w in words), box, confidence=sure
        )
    return Printed((Word(line.content, box),), box, confidence=sure)


def _holds(outer: _Stretch, inner: _Stretch) -> bool:
    return outer.offset <= inner.offset and inner.offset + inner.length <= outer.offset + outer.length
