"""RapidOCR: lines with four corners and a score, as its `to_json` or its plain lists give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import AliasChoices, Field, TypeAdapter

from notices.readers.shapes import Number, Part, box_around
from notices.readers.sheet import Printed, Sheet, Word

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Line(Part):
    box: list[tuple[Number, Number]]
    text: str = Field(validation_alias=AliasChoices("txt", "text"))
    score: Number = 1.0


class _Columns(Part):
    boxes: list[list[tuple[Number, Number]]]
    txts: list[str]
    scores: list[Number] = []


_LINES = TypeAdapter(list[_Line])
_ROWS = TypeAdapter(list[tuple[list[tuple[Number, Number]], str, Number]])
_PAIRS = TypeAdapter(list[tuple[list[tuple[Number, Number]], tuple[str, Number]]])


def sheets(document: Any) -> Iterator[Sheet]:
    """The one page of a result, in pixels."""
    sheet = Sheet(lines=[_printed(line) for line in _lines(document)])
    hulls = [line.box for line in sheet.lines if line.box is not None]
    sheet.width, sheet.height = (
        max((box.x1 for box in hulls), default=0),
        max((box.y1 for box in hulls), default=0),
    )
    yield sheet


def _lines(document: Any) -> list[_Line]:
    if isinstance(document, dict):
        columns = _Columns.model_validate(document)
        scores = columns.scores if len(columns.scores) == len(columns.txts) else [1.0] * len(columns.txts)
        rows = zip(columns.boxes, columns.txts, scores, strict=False)
        return [_Line(box=box, txt=text, score=score) for box, text, score in rows]
    if isinstance(document[0], dict):
        return _LINES.validate_python(document)
    first = document[0] if document else []
    if len(first) == 2:  # noqa: PLR2004 - corners, then text and score together, as PaddleOCR 2 gives them
        pairs = _PAIRS.validate_python(document)
        return [_Line(box=box, txt=text, score=score) for box, (text, score) in pairs]
    return [_Line(box=box, txt=text, score=score) for box, text, score in _ROWS.validate_python(document)]


def _printed(line: _Line) -> Printed:
    box = box_around(line.box)
    return Printed((Word(line.text, box),), box, confidence=line.score)
