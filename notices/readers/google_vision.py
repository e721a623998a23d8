"""Google Cloud Vision: `fullTextAnnotation`, whose paragraphs are words of single symbols with breaks after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notices.readers.shapes import Number, Part, Side, box_around
from notices.readers.sheet import Printed, Sheet, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Box


class _Point(Part):
    x: Number = 0.0
    y: Number = 0.0


class _Polygon(Part):
    vertices: list[_Point] = []
    normalizedVertices: list[_Point] = []  # noqa: N815 - the name that Google gives it


class _Break(Part):
    type: str = ""


class _Property(Part):
    detectedBreak: _Break | None = None  # noqa: N815


class _Symbol(Part):
    text: str = ""
    confidence: Number | None = None
    boundingBox: _Polygon = _Polygon()  # noqa: N815
    property: _Property | None = None


class _Word(Part):
    symbols: list[_Symbol] = []


class _Paragraph(Part):
    words: list[_Word] = []


class _Block(Part):
    blockType: str = "TEXT"  # noqa: N815
    boundingBox: _Polygon = _Polygon()  # noqa: N815
    paragraphs: list[_Paragraph] = []


class _Page(Part):
    width: Side = 0.0
    height: Side = 0.0
    blocks: list[_Block] = []


class _Annotation(Part):
    pages: list[_Page] = []


class _Response(Part):
    fullTextAnnotation: _Annotation = _Annotation()  # noqa: N815


class _Answer(Part):
    responses: list[_Response] = []


_SPACES = ("SPACE", "SURE_SPACE")
_ENDS = ("EOL_SURE_SPACE", "LINE_BREAK", "HYPHEN")


def sheets(document: Any) -> Iterator[Sheet]:
    """The pages of an answer, in pixels."""
    answer = _Answer.model_validate(document if "responses" in document else {"responses": [document]})
    pages = [page for response in answer.responses for page in response.fullTextAnnotation.pages]
    for number, page in enumerate(pages, start=1):
        sheet = Sheet(page.width, page.height, number=number)
        for block in page.blocks:
            box = _box(block.boundingBox, page)
            if block.blockType == "PICTURE" and box is not None:
                sheet.pictures.append(box)
            for paragraph in block.paragraphs:
                sheet.lines += _lines([symbol for word in paragraph.words for symbol in word.symbols], page)
        yield sheet


def _lines(symbols: Sequence[_Symbol], page: _Page) -> Iterator[Printed]:
    """Symbols to lines, at the breaks after them."""
    words: list[Word] = []
    run: list[_Symbol] = []
    for symbol in symbols:
        run.append(symbol)
        after = (
            symbol.property.detectedBreak.type if symbol.property and symbol.property.detectedBreak else ""
        )
        if after in _SPACES or after in _ENDS:
            words.append(_word(run, page))
            run = []
        if after in _ENDS:
            yield Printed(tuple(words))
            words = []
    if run:
        words.append(_word(run, page))
    if words:
        yield Printed(tuple(words))


def _word(symbols: Sequence[_Symbol], page: _Page) -> Word:
    text = "".join(symbol.text for symbol in symbols)
    boxes = [box for symbol in symbols if (box := _box(symbol.boundingBox, page)) is not None]
    sure = tuple(symbol.confidence for symbol in symbols if symbol.confidence is not None)
    plain = len(boxes) == len(symbols) == len(text)
    hull = box_around([corner for box in boxes for corner in ((box.x0, box.y0), (box.x1, box.y1))])
    flat = plain and hull is not None and hull.width >= hull.height
    stops = (*(box.x0 for box in boxes), boxes[-1].x1) if flat else ()
    return Word(text, hull, sure, stops)


def _box(polygon: _Polygon, page: _Page) -> Box | None:
    if polygon.vertices:
        return box_around([(point.x, point.y) for point in polygon.vertices])
    return box_around([(point.x * page.width, point.y * page.height) for point in polygon.normalizedVertices])
