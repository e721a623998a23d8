"""Docling's document: texts with their places, and tables whose cells have boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from notices.model import Box
from notices.readers.shapes import Number, Part, Side
from notices.readers.sheet import Printed, Sheet, Word
from notices.readers.table_cells import Room, rules_between

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Sides(Part):
    l: Number  # noqa: E741 - the name that Docling gives it
    t: Number
    r: Number
    b: Number
    coord_origin: Literal["TOPLEFT", "BOTTOMLEFT"] = "TOPLEFT"


class _Place(Part):
    page_no: int
    bbox: _Sides


class _Text(Part):
    label: str = "text"
    text: str = ""
    prov: list[_Place] = []


class _Cell(Part):
    bbox: _Sides | None = None
    text: str = ""
    start_row_offset_idx: int = 0
    end_row_offset_idx: int = 0
    start_col_offset_idx: int = 0
    end_col_offset_idx: int = 0


class _Grid(Part):
    table_cells: list[_Cell] = []


class _Table(Part):
    prov: list[_Place] = []
    data: _Grid = _Grid()


class _Size(Part):
    width: Side
    height: Side


class _Page(Part):
    size: _Size


class _Document(Part):
    texts: list[_Text] = []
    tables: list[_Table] = []
    pictures: list[_Text] = []
    pages: dict[str, _Page] = {}


_HEADINGS = ("title", "section_header")


def sheets(document: Any) -> Iterator[Sheet]:
    """The pages, in points; a text that stands in several places is given once, at the first."""
    found = _Document.model_validate(document)
    sheets = {
        page: Sheet(written.size.width, written.size.height, unit=1.0, number=int(page))
        for page, written in found.pages.items()
        if page.isascii() and page.isdecimal() and len(page) < 7  # noqa: PLR2004 - more pages than any edition has
    }
    for text in found.texts:
        for place in text.prov[:1]:
            if (sheet := sheets.get(str(place.page_no))) is not None:
                sheet.lines.append(
                    _printed(text.text, _box(place.bbox, sheet), heading=text.label in _HEADINGS)
                )
    for picture in found.pictures:
        for place in picture.prov[:1]:
            if (sheet := sheets.get(str(place.page_no))) is not None:
                sheet.pictures.append(_box(place.bbox, sheet))
    for table in found.tables:
        for place in table.prov[:1]:
            if (sheet := sheets.get(str(place.page_no))) is not None:
                rooms = [(cell, _room(cell, cell.bbox, sheet)) for cell in table.data.table_cells if cell.bbox]
                sheet.lines += [_printed(cell.text, room.box, heading=False) for cell, room in rooms]
                sheet.rulings += rules_between([room for _, room in rooms])
    yield from (sheets[page] for page in sorted(sheets, key=int))


def _room(cell: _Cell, sides: _Sides, sheet: Sheet) -> Room:
    """A cell by its place in the grid; its box is often no more than that of its print."""
    top, left = cell.start_row_offset_idx, cell.start_col_offset_idx
    return Room(top, left, cell.end_row_offset_idx, cell.end_col_offset_idx, _box(sides, sheet))


def _printed(text: str, box: Box, *, heading: bool) -> Printed:
    return Printed((Word(text, box),), box, heading=heading)


def _box(sides: _Sides, sheet: Sheet) -> Box:
    """A box from the top left, whichever corner the document counts from."""
    top, bottom = sides.t, sides.b
    if sides.coord_origin == "BOTTOMLEFT":
        top, bottom = sheet.height - sides.t, sheet.height - sides.b
    return Box(min(sides.l, sides.r), min(top, bottom), max(sides.l, sides.r), max(top, bottom))
