"""Pages with boxes to blocks in reading order."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from notices.layout.columns import Item, runs
from notices.layout.cues import TITLE
from notices.layout.frames import find_frames
from notices.layout.furniture import find_captions, find_furniture
from notices.layout.paragraphs import Measure, Paragraph, body_size, is_centred, paragraphs
from notices.layout.tables import in_cell, wired_table
from notices.model import Block, Box
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notices.layout.frames import Framing
    from notices.model import Line, Page, Role, Ruling, Table

_HEADLINE = 1.5
"""Times the size of the body type that a headline of a story has at least."""


def read_blocks(page: Page) -> tuple[Block, ...]:
    """The blocks of a page whose lines have boxes; every line lands in exactly one."""
    lines = [line for line in page.lines if line.box is not None and line.text.strip()]
    if not lines:
        return ()
    return tuple(_Reading(page, lines).blocks())


class _Reading:
    """One page as it is taken apart: what is left of its lines, and where the frames and tables stand."""

    def __init__(self, page: Page, lines: list[Line]) -> None:
        self._page = page
        self._framing: Framing = find_frames(page)
        self._size = body_size(lines)
        self._tables: list[Table] = []
        self._left = lines
        for wired in self._framing.tables:
            table = wired_table(wired, self._left)
            self._tables.append(table)
            self._take(line for cell in table.cells for line in cell.lines)
        self._banners = {banner: self._inside(banner) for banner in self._framing.banners}
        for inside in self._banners.values():
            self._take(inside)

    def blocks(self) -> Iterator[Block]:
        furniture = find_furniture(self._page, self._outside(), self._framing.loose)
        self._take(furniture)
        if furniture:
            yield from (_block([(line,)], "furniture") for line in in_cell(furniture))
        captions = find_captions(self._left, self._page.pictures, self._size)
        self._take(captions)
        yield from self._fill(None, captions)

    def _fill(self, frame: Box | None, captions: Sequence[Line]) -> Iterator[Block]:
        """The blocks of one frame, or of the page outside of frames."""
        children = self._children(frame)
        inner = {child: self._collect(child) for child in children}
        lines = self._inside(frame) if frame else list(self._left)
        items = self._items(frame, lines, children)
        owned = [line for line in captions if self._parent(line.box) == frame]
        items += [Item(line.box, "upright", line) for line in owned if line.box]
        for run in runs(items, self._framing.loose):
            for kind, part in groupby(run, key=lambda item: item.kind):
                stretch = list(part)
                if kind == "line":
                    yield from _text([item.line for item in stretch if item.line], frame, self._size)
                elif kind == "upright":
                    yield from _uprights(stretch, owned, frame)
                else:
                    for item in stretch:
                        yield from self._piece(item, frame, inner, captions)

    def _piece(
        self, item: Item, frame: Box | None, inner: dict[Box, list[Line]], captions: Sequence[Line]
    ) -> Iterator[Block]:
        if item.kind == "frame":
            self._left += inner[item.box]
            yield from self._fill(item.box, captions)
            self._take(inner[item.box])
        elif item.kind == "table":
            table = next(table for table in self._tables if table.box == item.box)
            yield Block((), "table", table.box, table, frame)
        elif item.kind == "banner":
            yield _block([(line,) for line in in_cell(self._banners[item.box])], "banner", frame, item.box)

    def _items(self, frame: Box | None, lines: Sequence[Line], children: Sequence[Box]) -> list[Item]:
        items = [Item(line.box, "upright" if line.vertical else "line", line) for line in lines if line.box]
        items += [Item(child, "frame") for child in children]
        items += [Item(t.box, "table") for t in self._tables if t.box and self._parent(t.box) == frame]
        items += [Item(b, "banner") for b in self._banners if self._parent(b) == frame]
        items += [Item(p, "picture") for p in self._page.pictures if self._parent(p) == frame]
        return items

    def _children(self, frame: Box | None) -> list[Box]:
        return [other for other in self._framing.frames if other != frame and self._parent(other) == frame]

    def _parent(self, box: Box | None) -> Box | None:
        """The smallest frame that something stands in."""
        if box is None:
            return None
        around = [f for f in self._framing.frames if f != box and f.overlap(box) >= 0.9 * box.area and f.area > box.area]
        return min(around, key=lambda f: f.area, default=None)

    def _collect(self, frame: Box) -> list[Line]:
        """Lines of a frame, taken away from what surrounds it."""
        inside = self._inside(frame)
        self._take(inside)
        return inside

    def _inside(self, box: Box) -> list[Line]:
        return [line for line in self._left if line.box is not None and box.holds(line.box.centre)]

    def _outside(self) -> list[Line]:
        return [line for line in self._left if self._parent(line.box) is None]

    def _take(self, lines: Iterable[Line]) -> None:
        taken = {id(line) for line in lines}
        self._left = [line for line in self._left if id(line) not in taken]


def _uprights(items: Sequence[Item], captions: Sequence[Line], frame: Box | None) -> Iterator[Block]:
    """Vertical lines are read from right to left; each is a block of its own, and so is a caption."""
    for item in sorted(items, key=lambda item: (-item.box.x1, item.box.y0)):
        if item.line is not None:
            yield _block([(item.line,)], "caption" if item.line in captions else "text", frame)


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
    large = size > 1.12 * measure.size or (size > 1.12 * body and frame is None)
    if frame is None and size >= _HEADLINE * body and TITLE.match(text) is None:
        return "headline"
    if (large or (strong and is_centred(paragraph[0], measure))) and len(paragraph) <= 4:  # noqa: PLR2004
        return "title"
    return "text"


def _block(found: Sequence[Paragraph], role: Role, frame: Box | None = None, box: Box | None = None) -> Block:
    boxes = [line.box for paragraph in found for line in paragraph if line.box is not None]
    return Block(tuple(found), role, box or Box.around(boxes), None, frame)
