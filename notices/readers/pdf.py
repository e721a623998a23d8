"""PDF with a text layer: characters, rulings, tints and pictures as they lie on the page, by pypdfium2.

Nothing is put in reading order here and no text is changed: a line is what stands on one baseline without a gap or a
rule in between. Pages whose text layer is absent or garbage are told so by a problem; their lines are left out.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium

from notices.model import Page, Problem
from notices.patterns import late
from notices.readers.errors import ReadError
from notices.readers.pdf_characters import read_glyphs
from notices.readers.pdf_drawings import read_drawings
from notices.readers.pdf_lines import group_lines
from notices.readers.pdf_place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.model import Box, Line
    from notices.readers.pdf_characters import Glyph

_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会年月日公司号市本请区告第限自联系电话"
)
_HAN = late("[\u4e00-\u9fff]")
_ODD = late("[\u0080-\u00b6\u00b8-\u036f\u0500-\u1fff]")
_FEW = 50


def count(path: Path) -> int:
    """How many pages a PDF has. Raises ReadError where the file gives none."""
    return len(_held(path).document)


def read(path: Path, only: int | None = None) -> Iterator[Page]:
    """The pages of a PDF, one after another, or only one, from 1. Raises ReadError where the file gives none."""
    held = _held(path)
    for number in (only,) if only else range(1, len(held.document) + 1):
        yield _read_page(held.document, number, str(path), held.sha256)


class _Held(NamedTuple):
    key: tuple[str, int, int]
    document: pdfium.PdfDocument
    sha256: str


_last: _Held | None = None


def _held(path: Path) -> _Held:
    """The file, open; the last one stays so, for its pages are often asked for one by one. It closes with its last user."""
    global _last  # noqa: PLW0603 - one file a process
    found = path.stat()
    key = (str(path), found.st_mtime_ns, found.st_size)
    if _last is None or _last.key != key:
        _last = None  # before the next, so that two are not held at once
        content = path.read_bytes()
        _last = _Held(key, _open(content, str(path)), hashlib.sha256(content).hexdigest())
    return _last


def _open(content: bytes, name: str) -> pdfium.PdfDocument:
    if not content.strip(b"\0 \t\r\n"):
        raise ReadError(f"{name}: the file is empty; nothing was read; fetch it again")
    if b"%PDF-" not in content[:1024]:
        raise ReadError(f"{name}: this is not a PDF, its first bytes say otherwise; give it under its own extension")
    try:
        document = pdfium.PdfDocument(content)
        count = len(document)
    except pdfium.PdfiumError as error:
        raise ReadError(_refusal(name, content, error)) from error
    if not count:
        raise ReadError(f"{name}: the PDF holds no page; fetch it again")
    return document


def _refusal(name: str, content: bytes, error: pdfium.PdfiumError) -> str:
    if getattr(error, "err_code", None) == pdfium.raw.FPDF_ERR_PASSWORD or b"/Encrypt" in content:
        return f"{name}: the PDF is encrypted and asks for a password; save it without one"
    if b"%%EOF" not in content[-2048:]:
        return f"{name}: the PDF is truncated after {len(content)} bytes, its end is missing; fetch it again"
    return f"{name}: the PDF is damaged and cannot be opened ({error}); fetch it again or save it anew"


def _read_page(document: pdfium.PdfDocument, number: int, name: str, digest: str) -> Page:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError as error:
        unreadable = Problem(
            "page-unreadable",
            "error",
            "",
            f"page {number} cannot be loaded ({error})",
            f"第{number}页无法读取",
        )
        return Page(file=name, sha256=digest, number=number, reader="pdf", lines=(), problems=(unreadable,))
    try:
        place = Place.of(page)
        characters = read_glyphs(page, place)
        drawings = read_drawings(page, place, characters.glyphs)
        problem = _problem(characters.glyphs, characters.unmapped, drawings.pictures, place)
        lines: tuple[Line, ...] = ()
        if problem is None:
            lines = group_lines(characters, drawings.rulings)
        return Page(
            file=name,
            sha256=digest,
            number=number,
            reader="pdf",
            lines=lines,
            width=place.width,
            height=place.height,
            rulings=drawings.rulings,
            tints=drawings.tints,
            pictures=drawings.pictures,
            problems=(problem,) if problem else (),
        )
    finally:
        page.close()


def _problem(glyphs: list[Glyph], unmapped: int, pictures: tuple[Box, ...], place: Place) -> Problem | None:
    """What is wrong with the text layer as a whole, if anything."""
    count = len(glyphs) + unmapped
    covered = sum(picture.area for picture in pictures) / (place.width * place.height or 1)
    if not count or (count < _FEW and covered > 0.6):  # noqa: PLR2004 - most of the page is a picture
        return Problem(
            "text-layer-missing",
            "warning",
            "",
            "the page has no text layer, only a picture",
            "本页没有文字层，只有图像",
        )
    text = "".join(glyph.text for glyph in glyphs)
    if unmapped * 10 > count or _reads_as_nothing(text):
        return Problem(
            "text-layer-garbage",
            "warning",
            "",
            f"the text layer cannot be read: {unmapped} of {count} characters have no Unicode value",
            f"文字层无法识读：{count}个字符中有{unmapped}个没有对应的统一码",
        )
    return None


def _reads_as_nothing(text: str) -> bool:
    """Characters that have a Unicode value, but a wrong one: Han that no Chinese text has, or a soup of accents."""
    if len(_ODD.findall(text)) * 4 > len(text) and len(text) >= _FEW:
        return True
    han = _HAN.findall(text)
    return len(han) >= 4 * _FEW and sum(map(_COMMON.__contains__, han)) * 50 < len(han)
