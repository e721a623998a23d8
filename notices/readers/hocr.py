"""hOCR, as Tesseract, Kraken and OCRopus write it. http://kba.github.io/hocr-spec/1.2/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.model import Box
from notices.readers.errors import ReadError
from notices.readers.markup import has_class, read_html
from notices.readers.sheet import Printed, Sheet, Word, drawn
from notices.readers.source import Source
from notices.readers.trees import number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from notices.model import Page

_LINES = ("ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat")
_PICTURES = ("ocr_photo", "ocr_image", "ocr_linedrawing")
_PERCENT = 100


def read(path: Path, *, dpi: float | None = None) -> Iterator[Page]:
    """The pages of an hOCR file. Raises ReadError where it gives none."""
    source = Source.of(path)
    pages = [element for element in read_html(source).iter() if has_class(element, "ocr_page")]
    if not pages:
        raise ReadError(f"{path}: this hOCR holds no ocr_page; fetch it again")
    for at, page in enumerate(pages, start=1):
        sheet = _sheet(source, page)
        sheet.number = at
        yield sheet.page(source, "hocr", dpi)


def _sheet(source: Source, page: etree._Element) -> Sheet:
    box = _box(source, page)
    found = Sheet(box.x1 if box else 0.0, box.y1 if box else 0.0)
    resolution = _numbers(source, page, "scan_res")
    found.unit = 72 / resolution[0] if resolution and resolution[0] > 0 else None
    for element in page.iter():
        place = _box(source, element)
        if has_class(element, *_LINES):
            found.lines.append(_line(source, element))
        elif has_class(element, "ocr_separator") and place is not None:
            found.rulings += drawn(place, found)
        elif has_class(element, *_PICTURES) and place is not None:
            found.pictures.append(place)
    return found


def _line(source: Source, line: etree._Element) -> Printed:
    words = tuple(_word(source, word) for word in line.iter() if has_class(word, "ocrx_word", "ocr_word"))
    box = _box(source, line)
    return Printed(words or (Word(_text(line), box),), box)


def _word(source: Source, word: etree._Element) -> Word:
    text = _text(word)
    each = _numbers(source, word, "x_confs")
    whole = _numbers(source, word, "x_wconf")
    signs = [sign for sign in word.iter() if has_class(sign, "ocrx_cinfo")]
    if len(signs) == len(text) and all(_numbers(source, sign, "x_conf") for sign in signs):
        each = [_numbers(source, sign, "x_conf")[0] for sign in signs]
    sure = each if len(each) == len(text) else whole[:1]
    strong = any(inner.tag in ("strong", "b") for inner in word.iter())
    return Word(
        text,
        _box(source, word),
        tuple(value / _PERCENT for value in sure),
        _stops(source, signs, text),
        strong,
    )


def _stops(source: Source, signs: list[etree._Element], text: str) -> tuple[float, ...]:
    boxes = [numbers for sign in signs if len(numbers := _numbers(source, sign, "x_bboxes")) == 4]  # noqa: PLR2004
    return (*(box[0] for box in boxes), boxes[-1][2]) if boxes and len(boxes) == len(text) else ()


def _text(element: etree._Element) -> str:
    return re.sub(r"\s+", " ", "".join(map(str, element.itertext()))).strip()


def _box(source: Source, element: etree._Element) -> Box | None:
    sides = _numbers(source, element, "bbox")
    if len(sides) != 4:  # noqa: PLR2004 - left, top, right, bottom
        return None
    return Box(
        min(sides[0], sides[2]), min(sides[1], sides[3]), max(sides[0], sides[2]), max(sides[1], sides[3])
    )


def _numbers(source: Source, element: etree._Element, wanted: str) -> list[float]:
    """The numbers of one property in an element's title: `bbox 0 0 10 20; x_wconf 93`."""
    for part in (element.get("title") or "").split(";"):
        words = part.split()
        if words[:1] == [wanted]:
            return [number(source, word) for word in words[1:]]
    return []
