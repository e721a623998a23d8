"""PDF pages whose text layer is missing, garbage or a lie: rendered, and read as the pictures that they are.

A page that is half text and half picture keeps its text, and what stands inside its large pictures is read beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from notices.model import Box, Line, Page, Problem
from notices.readers.scan import page as scan
from notices.readers.scan.bundled import bundled
from notices.readers.scan.look import look
from notices.readers.scan.recognise import recognise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from notices.readers.scan.engine import Grey

_DPI = 300.0
_GLANCE = 36.0
_BLANK = Problem("page-blank", "info", "", "nothing is printed on this page", "本页没有任何内容")
_LEAST = 0.2
"""Share of the page that a picture must fill before it is searched for print."""
_FULL = 0.6
_SAMPLE = 12
_AGREED = 0.75


def read_again(path: Path, pages: Iterable[Page], ocr: scan.Ocr) -> Iterator[Page]:
    """The same pages, those that the text layer does not tell truly read from their pictures."""
    document: pdfium.PdfDocument | None = None
    try:
        for page in pages:
            if not _wanted(page, ocr):
                yield page
                continue
            document = document or pdfium.PdfDocument(path)
            blank = not page.lines and _is_blank(_render(document, page.number, _GLANCE))
            yield replace(page, problems=(_BLANK,)) if blank else _read(page, _render(document, page.number, _DPI), ocr)
    finally:
        if document is not None:
            document.close()


def _wanted(page: Page, ocr: scan.Ocr) -> bool:
    if ocr == "never" or any(problem.rule == "page-unreadable" for problem in page.problems):
        return False
    return ocr == "always" or not page.lines or bool(_large(page))


def _large(page: Page) -> list[Box]:
    whole = page.width * page.height or 1.0
    return [picture for picture in page.pictures if picture.area > _LEAST * whole]


def _render(document: pdfium.PdfDocument, number: int, dpi: float) -> Grey:
    picture: Grey = document[number - 1].render(scale=dpi / 72, grayscale=True).to_numpy()
    return picture if picture.ndim == 2 else picture[:, :, 0]  # noqa: PLR2004 - one channel comes as a third axis


def _is_blank(picture: Grey) -> bool:
    """A page on which nothing is printed: one shade all over."""
    return bool(picture.min() == picture.max())


def _read(page: Page, picture: Grey, ocr: scan.Ocr) -> Page:
    """Read the whole where there is no true text layer, else what stands inside the large pictures."""
    backed = any(box.area > _FULL * page.width * page.height for box in page.pictures)
    if ocr == "always" or not page.lines or (backed and not _agrees(page, picture)):
        read = scan.read_picture(picture, file=page.file, sha256=page.sha256, number=page.number, dpi=_DPI, ocr=ocr)
        told = tuple(problem for problem in page.problems if problem.rule != "text-layer-missing")
        return replace(read, reader=f"pdf+{read.reader}", problems=(*told, *read.problems))
    if backed:
        return page
    inside = [line for box in _large(page) for line in _inside(page, picture, box)]
    if not inside:
        return page
    return replace(page, reader=f"pdf+{bundled().name}", lines=(*page.lines, *inside))


def _agrees(page: Page, picture: Grey) -> bool:
    """Whether a text layer over a picture says what the picture shows, on a sample of its longest lines."""
    engine = bundled()
    seen = look(picture, _DPI, engine)
    longest = sorted(range(len(seen.strips)), key=lambda n: -seen.boxes[n].width)[:_SAMPLE]
    read = recognise(seen, longest, engine)
    layer = "".join(line.text for line in page.lines)
    pairs = [text[n : n + 2] for line in read.values() for text in (line.text,) for n in range(len(text) - 1)]
    return not pairs or sum(pair in layer for pair in pairs) >= _AGREED * len(pairs)


def _inside(page: Page, picture: Grey, box: Box) -> Iterator[Line]:
    """The lines inside one picture of the page, where no text layer covers it."""
    if any(line.box is not None and box.holds(line.box.centre) for line in page.lines):
        return
    point = _DPI / 72
    left, top, right, bottom = (max(0, round(side * point)) for side in (box.x0, box.y0, box.x1, box.y1))
    part = scan.read_picture(picture[top:bottom, left:right], file=page.file, sha256=page.sha256, dpi=_DPI)
    for line in part.lines:
        yield _moved(line, left / point, top / point)


def _moved(line: Line, right: float, down: float) -> Line:
    if line.box is None:
        return line
    box = Box(line.box.x0 + right, line.box.y0 + down, line.box.x1 + right, line.box.y1 + down)
    along = down if line.vertical else right
    return replace(line, box=box, stops=tuple(stop + along for stop in line.stops))
