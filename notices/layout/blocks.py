"""Pages with boxes to blocks in reading order."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from notices.layout.columns import runs
from notices.layout.cues import BANNER, TITLE
from notices.layout.frames import find_frames
from notices.layout.furniture import find_captions, find_furniture
from notices.layout.gutters import Item
from notices.layout.paragraphs import Measure, Paragraph, body_size, is_centred, paragraphs
from notices.layout.shelf import Shelf
from notices.layout.tabbed_tables import read_table
from notices.layout.tables import in_cell, wired_table
from notices.layout.unruled_tables import ruled_tables
from notices.model import Block, Box
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.gutters import ItemKind
    from notices.model import Line, Page, Role, Table

_HEADLINE = 1.5
"""Times the size of the body type that a headline of a story has at least."""

_RUNNING = 10
"""Characters of a line of running text at least; less may be cells of a table in small type."""


def read_blocks(page: Page) -> tuple[Block, ...]:
    """The blocks of a page whose lines have boxes; every line lands in exactly one."""
    lines = [line for line in page.lines if line.box is not None and line.text.strip()]
    return tuple(_Reading(page, lines).blocks()) if lines else ()


class _Reading:
    """One page taken apart: its frames, and what stands in each of them."""

    def __init__(self, page: Page, lines: list[Line]) -> None:
        rows = [line for line in lines if line.rough and "\t" in line.text]
        shelf = Shelf(lines)
        shelf.take(rows)
        framing = find_frames(page, shelf)
        self._loose = framing.loose
        self._frames = sorted(framing.frames, key=lambda frame: frame.area)
        tables = [wired_table(wired, shelf) for wired in framing.tables]
        drawn = [*framing.frames, *(wired.box for wired in framing.tables), *page.pictures]
        tables += ruled_tables(framing.loose, drawn, shelf)
        tables += [_tabbed(list(part), box) for box, part in groupby(rows, key=lambda line: line.box)]
        self._size = body_size([line for line in shelf.left if len(line.text) >= _RUNNING] or shelf.left)
        self._banners: dict[Box, list[Line]] = {}
        for banner in framing.banners:
            self._banners[banner] = shelf.inside(banner)
            shelf.take(self._banners[banner])
        outside = [line for line in shelf.left if self._home(line.box) is None]
        self._furniture = find_furniture(page, outside, self._loose)
        shelf.take(self._furniture)
        captions = find_captions(shelf.left, page.pictures, self._size)
        self._captions = {id(line) for line in captions}
        self._items: dict[Box | None, list[Item]] = {}
        for line in shelf.left:
            set_apart = line.vertical or id(line) in self._captions
            self._put(line.box, "upright" if set_apart else "line", line)
        for box in self._frames:
            self._put(box, "frame")
        for table in tables:
            self._put(table.box, "table", table=table)
        for box in self._banners:
            self._put(box, "banner")
        for box in page.pictures:
            self._put(box, "picture")

    def blocks(self) -> Iterator[Block]:
        """Furniture, then everything else in reading order."""
        yield from (_block([(line,)], "furniture") for line in in_cell(self._furniture))
        yield from self._fill(None)

    def _home(self, box: Box | None) -> Box | None:
        """The smallest frame that something stands in."""
        if box is None:
            return None
        centre = box.centre
        around = [f for f in self._frames if f.x0 <= centre[0] <= f.x1 and f.y0 <= centre[1] <= f.y1]
        return next((frame for frame in around if frame.area > box.area and frame != box), None)

    def _put(self, box: Box | None, kind: ItemKind, line: Line | None = None, table: Table | None = None) -> None:
        if box is not None:
            self._items.setdefault(self._home(box), []).append(Item(box, kind, line, table))

    def _fill(self, frame: Box | None) -> Iterator[Block]:
        """The blocks of one frame, or of the page outside of frames."""
        for run in runs(self._items.get(frame, ()), self._loose):
            for kind, part in groupby(run, key=lambda item: item.kind):
                if kind == "line":
                    yield from _text([item.line for item in part if item.line], frame, self._size)
                else:
                    for item in part:
                        yield from self._piece(item, frame)

    def _piece(self, item: Item, frame: Box | None) -> Iterator[Block]:
        if item.kind == "frame":
            yield from self._fill(item.box)
        elif item.kind == "table":
            yield Block((), "table", item.box, item.table, frame)
        elif item.kind == "banner":
            yield self._banner(item.box, frame)
        elif item.line is not None:
            yield _block([(item.line,)], "caption" if id(item.line) in self._captions else "text", frame)

    def _banner(self, box: Box, frame: Box | None) -> Block:
        """A tinted strip: a heading of its column, or in a frame the title of the notice."""
        lines = in_cell(self._banners[box])
        text = squeeze("".join(line.text for line in lines))
        titled = frame is not None and TITLE.match(text) is not None and BANNER.match(text) is None
        return _block([lines] if titled else [(line,) for line in lines], "title" if titled else "banner", frame, box)


def _tabbed(rows: Sequence[Line], box: Box | None) -> Table:
    """A table whose rows the source gives as text, and of whose place it knows no more than the box around them all."""
    return replace(read_table(rows), box=box)


def _text(lines: Sequence[Line], frame: Box | None, body: float) -> Iterator[Block]:
    """A run of lines as blocks: headings for themselves, the paragraphs between them together."""
    measure = Measure.of(lines, frame)
    found = paragraphs(lines, measure)
    for role, part in groupby(found, key=lambda paragraph: _role(paragraph, measure, frame, body)):
        yield _block(list(part), role, frame)


def _role(paragraph: Paragraph, measure: Measure, frame: Box | None, body: float) -> Role:
    size = max(line.size for line in paragraph)
    text = squeeze("".join(line.text for line in paragraph))
    strong = all(line.strong for line in paragraph)
    large = size > 1.12 * measure.size or (size > 1.2 * body and frame is None)
    if frame is None and size >= _HEADLINE * body and TITLE.match(text) is None:
        return "headline" if BANNER.match(text) is None else "banner"
    if (large or (strong and is_centred(paragraph[0], measure))) and len(paragraph) <= 4:  # noqa: PLR2004
        return "title"
    return "text"


def _block(found: Sequence[Paragraph], role: Role, frame: Box | None = None, box: Box | None = None) -> Block:
    boxes = [line.box for paragraph in found for line in paragraph if line.box is not None]
    return Block(tuple(found), role, box or Box.around(boxes), None, frame)
