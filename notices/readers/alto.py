"""ALTO 2, 3 and 4: the OCR of libraries, one page or more a file. https://www.loc.gov/standards/alto/."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.model import Box
from notices.readers.errors import ReadError
from notices.readers.sheet import Printed, Sheet, Word, drawn
from notices.readers.source import Source
from notices.readers.trees import below, name, number, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from notices.model import Page

_UNITS = {"mm10": 72 / 254, "inch1200": 72 / 1200}


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    strong: bool


def read(path: Path, *, dpi: float | None = None) -> Iterator[Page]:
    """The pages of an ALTO file. Raises ReadError where it gives none."""
    source = Source.of(path)
    root = read_tree(source)
    pages = list(below(root, "Page"))
    if not pages:
        raise ReadError(f"{path}: this ALTO holds no Page; fetch it again")
    unit = _unit(source, root)
    styles = {key: _style(source, style) for style in below(root, "TextStyle") if (key := style.get("ID"))}
    for at, page in enumerate(pages, start=1):
        sheet = _sheet(source, page, styles)
        sheet.unit, sheet.number = unit, at
        yield sheet.page(source, "alto", dpi)


def _unit(source: Source, root: etree._Element) -> float | None:
    written = next((element.text or "" for element in below(root, "MeasurementUnit")), "pixel").strip()
    if written in ("pixel", ""):
        return None
    if written not in _UNITS:
        raise ReadError(
            f"{source.file}: {written[:20]!r} is no unit of ALTO; it knows pixel, mm10 and inch1200"
        )
    return _UNITS[written]


def _style(source: Source, style: etree._Element) -> _Style:
    return _Style(number(source, style.get("FONTSIZE")), "bold" in (style.get("FONTSTYLE") or ""))


def _sheet(source: Source, page: etree._Element, styles: dict[str, _Style]) -> Sheet:
    found = Sheet(number(source, page.get("WIDTH")), number(source, page.get("HEIGHT")))
    found.page_label = page.get("PRINTED_IMG_NR") or None
    for element in below(page, "TextLine", "GraphicalElement", "Illustration"):
        box = _box(source, element)
        if name(element) == "TextLine":
            found.lines.append(_line(source, element, styles))
        elif name(element) == "GraphicalElement" and box is not None:
            found.rulings += drawn(box, found)
        elif box is not None:
            found.pictures.append(box)
    return found


def _line(source: Source, line: etree._Element, styles: dict[str, _Style]) -> Printed:
    words: list[Word] = []
    sizes: list[float] = []
    for element in line:
        if name(element) == "String" and element.get("SUBS_TYPE") != "HypPart2":
            style = _styled(element, line, styles)
            words.append(_word(source, element, strong=style.strong))
            sizes.append(style.size)
        elif name(element) == "HYP" and not any(inner.get("SUBS_CONTENT") for inner in line):
            words.append(Word(element.get("CONTENT") or "-", _box(source, element)))
    return Printed(tuple(words), _box(source, line), size=max([0.0, *sizes]))


def _styled(element: etree._Element, line: etree._Element, styles: dict[str, _Style]) -> _Style:
    """The type of a word: its own, its line's or its block's."""
    block = line.getparent()
    for owner in (element, line, block):
        for key in (owner.get("STYLEREFS") or "").split() if owner is not None else ():
            if key in styles:
                own = element.get("STYLE")
                return _Style(styles[key].size, styles[key].strong or "bold" in (own or ""))
    return _Style(0.0, "bold" in (element.get("STYLE") or ""))


def _word(source: Source, element: etree._Element, *, strong: bool) -> Word:
    """A word with its confidences: WC for all of it, CC or glyphs for each character (CC counts 9 as unsure)."""
    hyphenated = element.get("SUBS_TYPE") == "HypPart1"
    text = (element.get("SUBS_CONTENT") if hyphenated else None) or element.get("CONTENT") or ""
    whole = element.get("WC")
    each = element.get("CC") or ""
    digits = each.replace(" ", "")
    glyphs = [glyph for glyph in element if name(glyph) == "Glyph"]
    confidences: tuple[float, ...] = (number(source, whole),) if whole is not None else ()
    if len(digits) == len(text) and digits.isascii() and digits.isdecimal():
        confidences = tuple(1 - int(digit) / 9 for digit in digits)
    if len(glyphs) == len(text) and all(glyph.get("GC") for glyph in glyphs):
        confidences = tuple(number(source, glyph.get("GC")) for glyph in glyphs)
    box = _box(source, element)
    return Word(text, box, confidences, _stops(source, glyphs, box), strong)


def _stops(source: Source, glyphs: list[etree._Element], box: Box | None) -> tuple[float, ...]:
    """Where each glyph begins, in a word that is set from left to right."""
    boxes = [found for glyph in glyphs if (found := _box(source, glyph)) is not None]
    if not boxes or box is None or len(boxes) < len(glyphs) or box.height > box.width:
        return ()
    return (*(glyph.x0 for glyph in boxes), boxes[-1].x1)


def _box(source: Source, element: etree._Element) -> Box | None:
    if element.get("HPOS") is None or element.get("VPOS") is None:
        return None
    left, top = number(source, element.get("HPOS")), number(source, element.get("VPOS"))
    wide, high = number(source, element.get("WIDTH")), number(source, element.get("HEIGHT"))
    return Box(left, top, left + max(wide, 0), top + max(high, 0))
