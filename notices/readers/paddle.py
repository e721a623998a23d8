"""PaddleOCR 3 and its PP-StructureV3: lines, and the cells of the tables that it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notices.readers.shapes import Number, Part, Side, box_around, box_of
from notices.readers.sheet import Printed, Sheet, Word, cell_rules

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Ocr(Part):
    rec_texts: list[str]
    rec_scores: list[Number] = []
    rec_polys: list[list[tuple[Number, Number]]] = []
    rec_boxes: list[list[Number]] = []


class _Table(Part):
    cell_box_list: list[list[Number]] = []


class _Region(Part):
    block_label: str = ""
    block_bbox: list[Number] = []


class _Page(Part):
    width: Side = 0.0
    height: Side = 0.0
    page_index: int | None = None
    overall_ocr_res: _Ocr
    table_res_list: list[_Table] = []
    parsing_res_list: list[_Region] = []


_PICTURES = ("image", "chart", "figure", "seal")


def sheets(document: Any) -> Iterator[Sheet]:
    """The pages of one result or of a list of them, in pixels."""
    for at, written in enumerate(document if isinstance(document, list) else [document], start=1):
        inner = written.get("res", written) if isinstance(written, dict) else written
        whole = (
            inner
            if not isinstance(inner, dict) or "overall_ocr_res" in inner
            else {**inner, "overall_ocr_res": inner}
        )
        page = _Page.model_validate(whole)
        sheet = Sheet(page.width, page.height, lines=list(_lines(page.overall_ocr_res)))
        for table in page.table_res_list:
            sheet.rulings += cell_rules([box for cell in table.cell_box_list if (box := box_of(cell))])
        regions = [
            box_of(region.block_bbox) for region in page.parsing_res_list if region.block_label in _PICTURES
        ]
        sheet.pictures += [box for box in regions if box is not None]
        if not sheet.width:
            hulls = [line.box for line in sheet.lines if line.box is not None]
            sheet.width, sheet.height = (
                max((b.x1 for b in hulls), default=0),
                max((b.y1 for b in hulls), default=0),
            )
        sheet.number = at
        yield sheet


def _lines(found: _Ocr) -> Iterator[Printed]:
    """Lines by their corners, which tell more than the upright boxes where both are given."""
    boxes = [box_around(corners) for corners in found.rec_polys] or [
        box_of(sides) for sides in found.rec_boxes
    ]
    for at, text in enumerate(found.rec_texts):
        box = boxes[at] if at < len(boxes) else None
        yield Printed(
            (Word(text, box),), box, confidence=found.rec_scores[at] if at < len(found.rec_scores) else None
        )
