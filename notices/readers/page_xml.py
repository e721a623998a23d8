"""PAGE-XML 2010 to 2019, as Transkribus, OCR-D and eScriptorium write it. https://ocr-d.de/en/gt-guidelines/pagexml/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.model import Box
from notices.readers.errors import ReadError
from notices.readers.sheet import Printed, Sheet, Word, cell_rules, drawn
from notices.readers.source import Source
from notices.readers.trees import below, child, name, number, points_box, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from notices.model import Page

_PICTURES = ("ImageRegion", "GraphicRegion", "LineDrawingRegion", "ChartRegion", "AdvertRegion", "MapRegion")
_PLAIN = ("white", "other")
_HEADINGS = ("heading", "header")


def read(path: Path, *, dpi: float | None = None) -> Iterator[Page]:
    """The page of a PAGE-XML file. Raises ReadError where it gives none."""
    source = Source.of(path)
    pages = list(below(read_tree(source), "Page"))
    if not pages:
        raise ReadError(f"{path}: this PAGE-XML holds no Page; fetch it again")
    for at, page in enumerate(pages, start=1):
        sheet = _sheet(source, page)
        sheet.number = at
        yield sheet.page(source, "page-xml", dpi)


def _sheet(source: Source, page: etree._Element) -> Sheet:
    found = Sheet(number(source, page.get("imageWidth")), number(source, page.get("imageHeight")))
    found.unit = _unit(source, page)
    place = {reference: at for at, reference in enumerate(_order(source, page))}
    regions = [
        (place.get(region.get("id") or "", len(place)), region)
        for region in below(page, "TextRegion", "TableCell")
    ]
    for _, region in sorted(regions, key=lambda pair: pair[0]):
        found.lines += _lines(source, region)
    for table in below(page, "TableRegion"):
        cells = [
            box for cell in table if name(cell) in ("TextRegion", "TableCell") if (box := _box(source, cell))
        ]
        found.rulings += cell_rules(cells)
    for rule in below(page, "SeparatorRegion"):
        box = _box(source, rule)
        found.rulings += drawn(box, found) if box is not None else ()
    tinted = (region for region in below(page, "TextRegion") if (region.get("bgColour") or "white") not in _PLAIN)
    found.tints += [box for region in tinted if (box := _box(source, region))]
    found.pictures += [box for picture in below(page, *_PICTURES) if (box := _box(source, picture))]
    return found


def _unit(source: Source, page: etree._Element) -> float | None:
    """Points of a pixel, where the file says its resolution."""
    resolution = number(source, page.get("imageXResolution"))
    if resolution <= 0:
        return None
    return 72 / (resolution * 2.54 if page.get("imageResolutionUnit") == "PPCM" else resolution)


def _order(source: Source, page: etree._Element) -> Iterator[str]:
    """Regions in the reading order that the file gives."""
    order = child(page, "ReadingOrder")
    if order is None:
        return
    references = list(below(order, "RegionRefIndexed", "RegionRef"))
    ranked = [(_rank(source, reference, order), at, reference) for at, reference in enumerate(references)]
    for _, _, reference in sorted(ranked, key=lambda item: item[:2]):
        yield reference.get("regionRef") or ""


def _rank(source: Source, reference: etree._Element, top: etree._Element) -> list[float]:
    """The indexes of a reference and of the ordered groups around it, the outermost first."""
    rank = [number(source, reference.get("index"))]
    for group in reference.iterancestors():
        if group is top:
            break
        rank.append(number(source, group.get("index")))
    return rank[::-1]


def _lines(source: Source, region: etree._Element) -> Iterator[Printed]:
    """The lines of a region itself; the whole of its text where nobody cut it into lines."""
    lines = [inner for inner in region if name(inner) == "TextLine"]
    heading = region.get("type") in _HEADINGS
    for line in lines:
        words = tuple(_word(source, word) for word in line if name(word) == "Word")
        text, sure = _text(source, line)
        box = _box(source, line)
        if not words or (text and _bare(text) != _bare("".join(word.text for word in words))):
            words = (Word(text, box),)
        yield Printed(words, box, confidence=sure, heading=heading)
    text, sure = _text(source, region) if not lines else ("", None)
    if text.strip() and not any(name(inner) == "TextRegion" for inner in region):
        yield from _evenly(text.splitlines(), _box(source, region), sure)


def _evenly(texts: list[str], box: Box | None, sure: float | None) -> Iterator[Printed]:
    """Lines that share a region's height, since nobody says where each of them stands."""
    for at, text in enumerate(texts):
        part = box
        if box is not None:
            step = box.height / len(texts)
            part = Box(box.x0, box.y0 + at * step, box.x1, box.y0 + (at + 1) * step)
        yield Printed((Word(text, part),), part, confidence=sure)


def _bare(text: str) -> str:
    return "".join(text.split())


def _word(source: Source, word: etree._Element) -> Word:
    glyphs = [glyph for glyph in word if name(glyph) == "Glyph"]
    text, sure = _text(source, word)
    if not text and glyphs:
        text = "".join(_text(source, glyph)[0] for glyph in glyphs)
    box = _box(source, word)
    confidences: tuple[float, ...] = () if sure is None else (sure,)
    stops: tuple[float, ...] = ()
    if glyphs and len(glyphs) == len(text):
        each = [_text(source, glyph)[1] for glyph in glyphs]
        confidences = tuple(value for value in each if value is not None) if None not in each else confidences
        boxes = [found for glyph in glyphs if (found := _box(source, glyph)) is not None]
        if len(boxes) == len(glyphs) and box is not None and box.width >= box.height:
            stops = (*(glyph.x0 for glyph in boxes), boxes[-1].x1)
    return Word(text, box, confidences, stops)


def _text(source: Source, element: etree._Element) -> tuple[str, float | None]:
    """The first reading of an element, and how sure its program was of it."""
    readings = [inner for inner in element if name(inner) == "TextEquiv"]
    if not readings:
        return "", None
    best = min(readings, key=lambda reading: number(source, reading.get("index")))
    text = child(best, "Unicode")
    sure = best.get("conf")
    return (text.text or "") if text is not None else "", number(source, sure) if sure is not None else None


def _box(source: Source, element: etree._Element) -> Box | None:
    coords = child(element, "Coords")
    if coords is None:
        return None
    written = coords.get("points") or " ".join(
        f"{p.get('x')},{p.get('y')}" for p in coords if name(p) == "Point"
    )
    return points_box(source, written)
