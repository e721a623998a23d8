"""AWS Textract: a flat list of blocks; places are shares of a page of unknown size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notices.model import Box
from notices.patterns import late
from notices.readers.shapes import Number, Part
from notices.readers.sheet import Printed, Sheet, Word
from notices.readers.table_cells import Room, rules_between

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Sides(Part):
    Left: Number
    Top: Number
    Width: Number
    Height: Number


class _Geometry(Part):
    BoundingBox: _Sides


class _Link(Part):
    Type: str
    Ids: list[str] = []


class _Block(Part):
    Id: str = ""
    BlockType: str
    Text: str = ""
    Confidence: Number = 100.0
    Page: int = 1
    RowIndex: int = 1
    ColumnIndex: int = 1
    RowSpan: int = 1
    ColumnSpan: int = 1
    Geometry: _Geometry | None = None
    Relationships: list[_Link] | None = None


class _Answer(Part):
    Blocks: list[_Block]


_ACROSS = 350 / 25.4 * 300
_DOWN = 510 / 25.4 * 300
"""Pixels of a broadsheet at 300 dpi: shares of a page are laid on one, since the answer does not say the page's size."""
_HAN = late(r"[\u4e00-\u9fff，。、：；]{6,}")
_FEW = 5


def sheets(document: Any) -> Iterator[Sheet]:
    """The pages of an answer, laid on a broadsheet."""
    blocks = _Answer.model_validate(document).Blocks
    words = {block.Id: block for block in blocks if block.BlockType == "WORD"}
    for number in sorted({block.Page for block in blocks}):
        here = [block for block in blocks if block.Page == number]
        size = _size(here)
        sheet = Sheet(*size, number=max(number, 1))
        sheet.lines = [_printed(block, words, size) for block in here if block.BlockType == "LINE"]
        cells = {block.Id: block for block in here if block.BlockType in ("CELL", "MERGED_CELL")}
        for table in (block for block in here if block.BlockType == "TABLE"):
            sheet.rulings += rules_between(list(_rooms(table, cells, size)))
        yield sheet


def _rooms(table: _Block, cells: dict[str, _Block], size: tuple[float, float]) -> Iterator[Room]:
    """The cells of a table; those that a merged cell was put together from are left out."""
    merged = [cells[key] for key in _children(table, "MERGED_CELL") if key in cells]
    parts = {key for cell in merged for key in _children(cell)}
    single = [cells[key] for key in _children(table) if key in cells and key not in parts]
    for cell in (*merged, *single):
        if (box := _box(cell, size)) is not None:
            top, left = cell.RowIndex - 1, cell.ColumnIndex - 1
            yield Room(top, left, top + cell.RowSpan, left + cell.ColumnSpan, box)


def _children(block: _Block, kind: str = "CHILD") -> list[str]:
    return [key for link in block.Relationships or [] if link.Type == kind for key in link.Ids]


def _size(blocks: list[_Block]) -> tuple[float, float]:
    """A page as high as a broadsheet and as wide as it must be for its characters to be square."""
    shapes = sorted(
        place.Height * len(block.Text) / place.Width
        for block in blocks
        if block.BlockType == "LINE" and block.Geometry and _HAN.fullmatch(block.Text)
        if (place := block.Geometry.BoundingBox).Width > place.Height > 0
    )
    if len(shapes) < _FEW:
        return _ACROSS, _DOWN
    return _DOWN * min(max(shapes[len(shapes) // 2], 0.3), 3.0), _DOWN


def _printed(line: _Block, words: dict[str, _Block], size: tuple[float, float]) -> Printed:
    own = [words[key] for key in _children(line) if key in words]
    box = _box(line, size)
    if own and "".join(word.Text for word in own) == "".join(line.Text.split()):
        parts = tuple(Word(word.Text, _box(word, size), (word.Confidence / 100,)) for word in own)
        return Printed(parts, box, confidence=line.Confidence / 100)
    return Printed((Word(line.Text, box),), box, confidence=line.Confidence / 100)


def _box(block: _Block, size: tuple[float, float]) -> Box | None:
    if block.Geometry is None:
        return None
    place = block.Geometry.BoundingBox
    across, down = size
    left, top = place.Left * across, place.Top * down
    return Box(left, top, left + max(place.Width, 0) * across, top + max(place.Height, 0) * down)
