"""The nouns of the program: what a page, a notice and a reading are.

Every box is in points (1/72 inch) with its origin at the top left of the page as it lies in the file; scans are
converted by their resolution. Every span counts characters of a notice's normalised text, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

Severity = Literal["error", "warning", "info"]
Role = Literal["text", "title", "banner", "table", "headline", "caption", "furniture"]
LineClass = Literal["notice", "news", "advert", "furniture"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in points, origin top left: `x0 <= x1`, `y0 <= y1`."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0

    @property
    def area(self) -> float:
        """Area in square points."""
        return max(self.width, 0.0) * max(self.height, 0.0)

    @property
    def centre(self) -> tuple[float, float]:
        """The middle, `(x, y)`."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def overlap(self, other: Box) -> float:
        """Area that two boxes share, in square points.

        >>> Box(0, 0, 2, 2).overlap(Box(1, 1, 3, 3))
        1
        """
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        return max(width, 0) * max(height, 0)

    def holds(self, point: tuple[float, float], slack: float = 0.0) -> bool:
        """Whether a point lies inside, `slack` points of tolerance on each side."""
        x, y = point
        return self.x0 - slack <= x <= self.x1 + slack and self.y0 - slack <= y <= self.y1 + slack

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box:
        """The smallest box around several; at least one must be given."""
        found = list(boxes)
        return Box(
            min(b.x0 for b in found), min(b.y0 for b in found), max(b.x1 for b in found), max(b.y1 for b in found)
        )


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether another span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of `text` under the span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, horizontal or vertical, as the reader found it.

    On a page without boxes (plain text, HTML) the lines stand in reading order, an empty line parts paragraphs, and
    tabs inside a line part the cells of a table row.
    """

    text: str
    box: Box | None = None
    size: float = 0.0
    """Type size in points; 0 where it is unknown."""
    confidence: float = 1.0
    """How sure the reader is of the characters, 0 to 1; text layers say 1."""
    vertical: bool = False
    stops: tuple[float, ...] = ()
    """Where each character begins along the writing direction, and where the last ends: `len(text) + 1` numbers."""
    confidences: tuple[float, ...] = ()
    """One for each character, where the reader knows."""
    strong: tuple[Span, ...] = ()
    """Runs set in bold."""
    heading: bool = False
    """The source marks it as a title (`#` in Markdown, `h1` in HTML)."""
    print: str = ""
    """The line in the characters of the print, where `text` has it in simplified ones of the same length."""
    rough: bool = False
    """The box is that of the whole article or paragraph that the line stands in; the source knows no closer one."""

    def box_of(self, start: int, end: int) -> Box | None:
        """The box of characters `start` to `end`, evenly spaced where no stops are known."""
        if self.box is None or not self.text or self.rough:
            return self.box
        first, last = (self.box.y0, self.box.y1) if self.vertical else (self.box.x0, self.box.x1)
        if len(self.stops) == len(self.text) + 1:
            near, far = self.stops[start], self.stops[end]
        else:
            step = (last - first) / len(self.text)
            near, far = first + start * step, first + end * step
        if self.vertical:
            return Box(self.box.x0, near, self.box.x1, far)
        return Box(near, self.box.y0, far, self.box.y1)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A printed rule: horizontal where it is wider than high. Its box has the rule's thickness."""

    box: Box
    dashed: bool = False

    @property
    def horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return self.box.width >= self.box.height


@dataclass(frozen=True, slots=True)
class Page:
    """One newspaper page, whatever file it came from: its lines and rulings with their boxes."""

    file: str
    sha256: str
    number: int
    """1-based position in its file."""
    reader: str
    lines: tuple[Line, ...]
    width: float = 0.0
    height: float = 0.0
    """Size in points; 0 where the source has no geometry."""
    rulings: tuple[Ruling, ...] = ()
    tints: tuple[Box, ...] = ()
    """Areas with a background of their own."""
    pictures: tuple[Box, ...] = ()
    turn: tuple[float, ...] | None = None
    """Affine map from these points to the page as it lies in the file, where that lies askew or on its side:
    `x' = a*x + b*y + c`, `y' = d*x + e*y + f`."""
    ordered: bool = False
    """The lines stand in reading order as on a page without boxes, though they may have some."""
    publication: str | None = None
    issue_date: date | None = None
    page_label: str | None = None
    problems: tuple[Problem, ...] = ()
    """What the reader has to say of the whole page (a text layer that is garbage, a resolution that was guessed)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: where it stands in the grid, its lines, and (inside a notice) the span of its text."""

    row: int
    column: int
    lines: tuple[Line, ...]
    row_span: int = 1
    column_span: int = 1
    span: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells; merged cells stand once, at their top left. `rows` and `columns` count the grid."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that were set together: a boxed advert, one run down a column, a table.

    `paragraphs` hold the printed lines of each paragraph in reading order; a table block has none and carries `table`.
    `frame` is the box of rules or tint that it stands in, the same for every block inside; None outside of frames.
    """

    paragraphs: tuple[tuple[Line, ...], ...]
    role: Role = "text"
    box: Box | None = None
    table: Table | None = None
    frame: Box | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every printed line of the block, cells included."""
        if self.table is not None:
            return tuple(line for cell in self.table.cells for line in cell.lines)
        return tuple(line for paragraph in self.paragraphs for line in paragraph)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a notice's printed text that stands on one line: `printed` offsets, then the line's own offset."""

    printed: Span
    line: Line
    offset: int
    page: int
    file: str = ""
    """The file of that page, where it is another than the notice's own."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A normalised text that knows the print under each of its characters.

    `anchors` are stretches in rising order. Where both sides of a stretch have the same length its characters map one
    to one; otherwise the stretch was replaced as a whole, and maps to the whole of what was printed.
    """

    text: str
    printed: str
    anchors: tuple[tuple[int, int, int, int], ...]
    """Stretches `(start, end, printed_start, printed_end)` without holes in the normalised text."""
    gaps: frozenset[int] = frozenset()
    """Offsets of the normalised text before which white space of the print was dropped."""
    kept: str = ""
    """The normalised text in the characters of the print, where those are traditional; of the same length."""

    def printed_span(self, span: Span) -> Span:
        """The printed characters that a span of the normalised text came from."""
        if span.start >= span.end:
            return Span(0, 0)
        index = bisect_right(self.anchors, (span.start, len(self.text) + 1, 0, 0)) - 1
        first = self.anchors[index]
        last = first
        while last[1] < span.end:
            index += 1
            last = self.anchors[index]
        even = first[1] - first[0] == first[3] - first[2]
        start = first[2] + (span.start - first[0]) if even else first[2]
        even = last[1] - last[0] == last[3] - last[2]
        end = last[2] + (span.end - last[0]) if even else last[3]
        return Span(start, end)


@dataclass(frozen=True, slots=True)
class Notice:
    """One legal notice as printed, not yet understood: its text, its parts, and where it stood.

    All spans count characters of `clean.text`. `title` is None where the print has none; `signature` covers the
    closing lines (signers and date), None where nothing closes it; `lead` is a banner or a shared title above it.
    """

    clean: Clean
    page: Page
    pieces: tuple[Piece, ...]
    title: Span | None = None
    body: Span = Span(0, 0)
    signature: Span | None = None
    tables: tuple[Table, ...] = ()
    lead: str = ""
    box: Box | None = None
    """Where it stands on `page`."""
    later: tuple[Page, ...] = ()
    """Other pages that it runs on to; its pieces there carry the number of their page."""

    @property
    def text(self) -> str:
        """The whole notice, normalised."""
        return self.clean.text


@dataclass(frozen=True, slots=True)
class Reading:
    """A value and the spans that it was read from; `derived` where it was computed from others."""

    value: Any
    spans: tuple[Span, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a person should look at. `at` is a JSON pointer into the record, empty for the whole notice."""

    rule: str
    severity: Severity
    at: str
    message: str
    message_zh: str
    suggestions: tuple[str, ...] = ()
    """Values that may have been meant, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Printed characters under a value: span of the notice's text, the print itself, page and box."""

    start: int
    end: int
    text: str
    page: int
    box: Box | None
    confidence: float = 1.0
    """How sure the reader is of the least sure of these characters; of their line, where it knows no closer."""
    file: str = ""
    """The file of that page, where it is another than the notice's own."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one notice: a record with its evidence, or the problems that stopped it."""

    notice: Notice
    kind: str
    record: Any
    evidence: dict[str, tuple[Evidence, ...]]
    derived: tuple[str, ...]
    confidence: float
    problems: tuple[Problem, ...] = ()
    reasons: tuple[str, ...] = ()
