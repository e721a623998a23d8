"""ABBYY FineReader XML 6 to 10. http://www.abbyy.com/FineReader_xml/."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from notices.model import Box
from notices.readers.errors import ReadError
from notices.readers.sheet import Printed, Sheet, Word, cell_rules, outline
from notices.readers.source import Source
from notices.readers.trees import below, name, number, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lxml import etree

    from notices.model import Page

_SURE = 100
_UNKNOWN = (-1, 255)


def read(path: Path, *, dpi: float | None = None) -> Iterator[Page]:
    """The pages of a FineReader file. Raises ReadError where it gives none."""
    source = Source.of(path)
    pages = list(below(read_tree(source), "page"))
    if not pages:
        raise ReadError(f"{path}: this FineReader XML holds no page; fetch it again")
    for at, page in enumerate(pages, start=1):
        sheet = _sheet(source, page)
        sheet.number = at
        yield sheet.page(source, "abbyy", dpi)


def _sheet(source: Source, page: etree._Element) -> Sheet:
    resolution = number(source, page.get("resolution"))
    found = Sheet(
        number(source, page.get("width")),
        number(source, page.get("height")),
        72 / resolution if resolution > 0 else None,
    )
    for block in below(page, "block"):
        kind = block.get("blockType")
        box = _box(source, block)
        if kind == "Separator":
            found.rulings += [rule for line in below(block, "separator") for rule in _rule(source, line)] or (
                [box] if box else []
            )
        elif kind == "SeparatorsBox" and box is not None:
            found.rulings += outline(box)
        elif kind == "Picture" and box is not None:
            found.pictures.append(box)
        elif kind == "Table" and box is not None:
            found.rulings += cell_rules(list(_cells(source, block, box)))
        found.lines += [_line(source, line) for line in below(block, "line")]
    return found


def _rule(source: Source, separator: etree._Element) -> Iterator[Box]:
    ends = [
        (number(source, end.get("x")), number(source, end.get("y")))
        for end in below(separator, "start", "end")
    ]
    half = max(number(source, separator.get("thickness")), 1.0) / 2
    if len(ends) == 2:  # noqa: PLR2004 - where it starts and where it ends
        (x0, y0), (x1, y1) = ends
        flat = abs(x1 - x0) >= abs(y1 - y0)
        wide, high = (0.0, half) if flat else (half, 0.0)
        yield Box(min(x0, x1) - wide, min(y0, y1) - high, max(x0, x1) + wide, max(y0, y1) + high)


def _cells(source: Source, block: etree._Element, box: Box) -> Iterator[Box]:
    """The boxes of a table's cells, row by row; a cell that spans rows keeps its columns in those below."""
    held: dict[float, float] = {}
    y = box.y0
    for row in below(block, "row"):
        x, heights = box.x0, []
        for cell in (inner for inner in row if name(inner) == "cell"):
            while x in held and held[x] > y + 1:
                x = next((right for left, right in _columns(source, block, box) if left == x), box.x1)
            wide, high = number(source, cell.get("width")), number(source, cell.get("height"))
            if number(source, cell.get("rowSpan"), 1) > 1:
                held[x] = y + high
            else:
                heights.append(high)
            yield Box(x, y, x + max(wide, 0), y + max(high, 0))
            x += max(wide, 0)
        y += min(heights, default=0)


def _columns(source: Source, block: etree._Element, box: Box) -> Iterator[tuple[float, float]]:
    """The columns of a table by its first row."""
    x = box.x0
    for cell in next(below(block, "row"), ()):
        wide = max(number(source, cell.get("width")), 0)
        yield x, x + wide
        x += wide


def _line(source: Source, line: etree._Element) -> Printed:
    words: list[Word] = []
    sizes: list[float] = []
    for run in (inner for inner in line if name(inner) == "formatting"):
        sizes.append(number(source, run.get("fs")))
        strong = run.get("bold") in ("1", "true")
        characters = [inner for inner in run if name(inner) == "charParams"]
        for blank, part in groupby(characters, key=lambda character: not (character.text or "").strip()):
            if not blank:
                words.append(_word(source, list(part), strong=strong))
        if not characters and run.text:
            words.append(
                Word(run.text.strip(), _box(source, line) if len(line) == 1 else None, (), (), strong)
            )
    return Printed(tuple(words), _box(source, line), size=max([0.0, *sizes]))


def _word(source: Source, characters: Sequence[etree._Element], *, strong: bool) -> Word:
    text = "".join((character.text or "").strip() for character in characters)
    boxes = [box for character in characters if (box := _box(source, character)) is not None]
    sure = [number(source, character.get("charConfidence"), -1) for character in characters]
    plain = len(text) == len(characters) == len(boxes)
    known = plain and not any(value in _UNKNOWN for value in sure)
    hull = Box.around(boxes) if boxes else None
    flat = plain and hull is not None and hull.width >= hull.height
    stops = (*(box.x0 for box in boxes), boxes[-1].x1) if flat else ()
    return Word(text, hull, tuple(min(value / _SURE, 1.0) for value in sure) if known else (), stops, strong)


def _box(source: Source, element: etree._Element) -> Box | None:
    sides = [element.get(side) for side in ("l", "t", "r", "b")]
    if None in sides:
        return None
    left, top, right, bottom = (number(source, side) for side in sides)
    return Box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
