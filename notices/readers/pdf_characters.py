"""The characters of a PDF page with their boxes, in the order in which they were drawn."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as raw

if TYPE_CHECKING:
    import pypdfium2 as pdfium

    from notices.readers.pdf_place import Place

_BOLD_NAME = re.compile(
    r"bold|black|heavy|semibold|demi|hei(?!ti-?sc-light)|xbs|dbs|cuhei|dahei|超粗|特粗|黑体|粗", re.IGNORECASE
)
_BOLD_WEIGHT = 700


class Glyph(NamedTuple):
    """One printed character: its em box on the page and the number of the text object it was drawn by."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    source: int


@dataclass(slots=True)
class Characters:
    """What was drawn: glyphs, which text objects are bold, how many characters have no Unicode value."""

    glyphs: list[Glyph]
    bold: list[bool]
    unmapped: int


def read_glyphs(page: pdfium.PdfPage, place: Place) -> Characters:
    """Every visible character of the page."""
    textpage = page.get_textpage()
    try:
        found = _read(textpage, place)
    finally:
        textpage.close()
    found.glyphs = [
        g for g in found.glyphs if g.x1 > 0 and g.y1 > 0 and g.x0 < place.width and g.y0 < place.height
    ]
    return found


def _read(textpage: Any, place: Place) -> Characters:
    found = Characters([], [], 0)
    handle = textpage.raw
    bounds = raw.FS_RECTF()
    reference = ctypes.byref(bounds)
    unicode_of, box_of, object_of = (
        raw.FPDFText_GetUnicode,
        raw.FPDFText_GetLooseCharBox,
        raw.FPDFText_GetTextObject,
    )
    address, upright = ctypes.addressof, place.upright
    left, top = place.e, place.f
    add = found.glyphs.append
    current, source = 0, -1
    for index in range(raw.FPDFText_CountChars(handle)):
        drawn = object_of(handle, index)
        if not drawn:
            continue
        where = address(drawn.contents)
        if where != current:
            current, source = where, source + 1
            found.bold.append(_is_bold(handle, index))
        code = unicode_of(handle, index)
        if (
            code < 0x20
            or 0xE000 <= code <= 0xF8FF
            or code == 0xFFFD
            or code > 0x10FFFF
            or 0xD800 <= code < 0xE000
        ):  # noqa: PLR2004
            found.unmapped += code not in (9, 10, 13)
            continue
        box_of(handle, index, reference)
        x0, x1 = bounds.left, bounds.right
        if upright and x1 - x0 > 0.05:  # noqa: PLR2004 - the loose box of turned text is empty
            add(Glyph(chr(code), x0 + left, top - bounds.top, x1 + left, top - bounds.bottom, source))
        else:
            add(_turned(handle, index, chr(code), place, source))
    return found


def _is_bold(handle: Any, index: int) -> bool:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(handle, index, name, 128, flags)
    face = name.value.decode("utf-8", "replace").partition("+")[2] or name.value.decode("utf-8", "replace")
    return _BOLD_NAME.search(face) is not None or raw.FPDFText_GetFontWeight(handle, index) >= _BOLD_WEIGHT


def _turned(handle: Any, index: int, text: str, place: Place, source: int) -> Glyph:
    """A character of a turned page, or turned on the page: its em box from its origin and its matrix."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix))
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(handle, index, x, y)
    size = raw.FPDFText_GetFontSize(handle, index)
    advance = size * (0.5 if text.isascii() else 1.0)
    corners = [(0.0, -0.12 * size), (advance, 0.88 * size)]
    box = place.box(
        (x.value + matrix.a * u + matrix.c * v, y.value + matrix.b * u + matrix.d * v) for u, v in corners
    )
    return Glyph(text, box.x0, box.y0, box.x1, box.y1, source)
