"""The characters of a PDF page with their boxes, in the order in which they were drawn."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdfium2 import raw

from notices.patterns import late

if TYPE_CHECKING:
    import pypdfium2 as pdfium

    from notices.readers.pdf_place import Place

_BOLD_NAME = late(
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


_glyph = partial(tuple.__new__, Glyph)
"""Makes a Glyph of six values in a third of the time; a page has thousands."""


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
        return _read(textpage.raw, place)
    finally:
        textpage.close()


def _read(handle: Any, place: Place) -> Characters:
    text = _text(handle, raw.FPDFText_CountChars(handle))
    sources, bold = _sources(handle, text)
    lefts, tops, rights, bottoms = _boxes(handle, len(text))
    if not place.upright:
        rights = lefts
    x, y = place.e, place.f
    glyphs: list[Glyph] = []
    unmapped = 0
    for index, (character, left, top, right, bottom, source) in enumerate(
        zip(text, lefts, tops, rights, bottoms, sources, strict=True)
    ):
        if character <= "\x1f" or "\ud800" <= character <= "\uf8ff" or character == "\ufffd":
            unmapped += character not in "\t\r\n"
        elif right - left > 0.05:  # noqa: PLR2004 - the loose box of turned text is empty
            glyphs.append(_glyph((character, left + x, y - top, right + x, y - bottom, source)))
        elif character != " ":
            glyphs.append(_turned(handle, index, character, place, source))
    return Characters(_on_page(glyphs, place), bold, unmapped)


def _boxes(handle: Any, count: int) -> tuple[list[float], list[float], list[float], list[float]]:
    """Left, top, right and bottom edges of all characters, in the coordinates of the PDF."""
    boxes = (raw.FS_RECTF * count)()
    deque(map(raw.FPDFText_GetLooseCharBox, repeat(handle), range(count), boxes), maxlen=0)
    edges: list[float] = memoryview(boxes).cast("B").cast("f").tolist() if count else []  # type: ignore[assignment]
    return edges[0::4], edges[1::4], edges[2::4], edges[3::4]


def _text(handle: Any, count: int) -> str:
    """All characters in one call where it gives one unit for each, else one by one."""
    if not count:
        return ""
    units = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(handle, 0, count, units) == count + 1:
        text = bytes(units)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    codes = (raw.FPDFText_GetUnicode(handle, index) for index in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)  # noqa: PLR2004 - the last code point


def _sources(handle: Any, text: str) -> tuple[list[int], list[bool]]:
    """Which text object drew each character, by number, and which of them are bold; an object's characters adjoin."""
    numbers: list[int] = []
    bold: list[bool] = []
    count, start = len(text), 0
    while start < count:
        if text[start] in "\r\n":
            numbers.append(-1)
            start += 1
            continue
        drawn = _drawn_by(handle, start)
        near, far = start, min(start + 12, count)
        while far < count and _drawn_by(handle, far) == drawn:
            near, far = far, min(far + 12, count)
        while far - near > 1:
            middle = (near + far) // 2
            if _drawn_by(handle, middle) == drawn:
                near = middle
            else:
                far = middle
        numbers += [len(bold)] * (far - start)
        bold.append(drawn != 0 and _is_bold(handle, start))
        start = far
    return numbers, bold


def _drawn_by(handle: Any, index: int) -> int:
    drawn = raw.FPDFText_GetTextObject(handle, index)
    return ctypes.addressof(drawn.contents) if drawn else 0


def _on_page(glyphs: list[Glyph], place: Place) -> list[Glyph]:
    """What can be seen of them."""
    return [g for g in glyphs if g[3] > 0 and g[4] > 0 and g[1] < place.width and g[2] < place.height]


def _is_bold(handle: Any, index: int) -> bool:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(handle, index, name, 128, flags)
    face = name.value.decode("utf-8", "replace").rpartition("+")[2]
    return _is_bold_face(face) or raw.FPDFText_GetFontWeight(handle, index) >= _BOLD_WEIGHT


@lru_cache(maxsize=256)
def _is_bold_face(face: str) -> bool:
    return _BOLD_NAME.search(face) is not None


def _turned(handle: Any, index: int, text: str, place: Place, source: int) -> Glyph:
    """A character of a turned page, or turned on the page: its em box from its origin and its matrix."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix))
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(handle, index, x, y)
    size = raw.FPDFText_GetFontSize(handle, index)
    advance = size * (0.5 if text.isascii() else 1.0)
    corners = [(0.0, -0.12 * size), (advance, 0.88 * size)]
    box = place.box((x.value + matrix.a * u + matrix.c * v, y.value + matrix.b * u + matrix.d * v) for u, v in corners)
    return Glyph(text, box.x0, box.y0, box.x1, box.y1, source)
