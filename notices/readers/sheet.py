"""A page as another program's OCR measured it, and how it becomes points: words with boxes to printed lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from notices.model import Box, Line, Page, Problem, Ruling, Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from notices.readers.source import Source

_BODY = 8.75
"""Points of the body type of Chinese newspapers, within half a point either way."""
_NO_TYPE = 1000.0
"""More units of the source than a point of type has at any resolution: what the source says of its size is no size."""
_WIDEST = 1150
"""Points; broadsheets are 350 to 400 mm wide."""
_USUAL = (72, 96, 100, 150, 200, 300, 400, 600)
_THINNEST = 0.25
_HAN = late(r"[\u3400-\u9fff]")
_THIN = 0.003
"""Share of the page's longer side that a rule is thick at most."""
_TALL = 1.5
_WORD_GAP = 0.12


@dataclass(frozen=True, slots=True)
class Word:
    """Characters that the source gives one box, in its own units; `stops` where it knows each character's place."""

    text: str
    box: Box | None = None
    confidences: tuple[float, ...] = ()
    """One for the whole word, or one for each character; 0 to 1."""
    stops: tuple[float, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """One line as the source gives it; `size` in points where it names one."""

    words: tuple[Word, ...]
    box: Box | None = None
    size: float = 0.0
    confidence: float | None = None
    heading: bool = False


@dataclass(slots=True)
class Sheet:
    """One page in the source's units: `unit` points each, or pixels of unknown resolution where that is None."""

    width: float = 0.0
    height: float = 0.0
    unit: float | None = None
    lines: list[Printed] = field(default_factory=list)
    rulings: list[Box] = field(default_factory=list)
    tints: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    number: int = 1
    written: list[Line] = field(default_factory=list)
    """Lines that are in points and in reading order already; they stand instead of `lines`."""
    rows: list[Line] = field(default_factory=list)
    """Rows of tables, their cells parted by tabs, with the box of the whole table, in points; they stand beside `lines`."""
    publication: str | None = None
    issue_date: date | None = None
    page_label: str | None = None

    def page(self, source: Source, reader: str, dpi: float | None = None) -> Page:
        """The page in points. `dpi` is the resolution that the user names, for sources that count pixels."""
        unit, problems = self._unit(dpi)
        parts = [part for printed in self.lines for part in fenced(printed, self.rulings)]
        lines = self.written or [line for part in parts if (line := _line(part, unit)) is not None]
        return Page(
            file=source.file,
            sha256=source.sha256,
            number=self.number,
            reader=reader,
            lines=(*lines, *(row for row in self.rows if row.text.strip())),
            width=round(self.width * unit, 2),
            height=round(self.height * unit, 2),
            rulings=tuple(Ruling(_thick(_scaled(box, unit))) for box in self.rulings),
            tints=tuple(_scaled(box, unit) for box in self.tints),
            pictures=tuple(_scaled(box, unit) for box in self.pictures),
            ordered=bool(self.written),
            publication=self.publication,
            issue_date=self.issue_date,
            page_label=self.page_label,
            problems=problems,
        )

    def _unit(self, dpi: float | None) -> tuple[float, tuple[Problem, ...]]:
        if self.unit is not None:
            return self.unit, ()
        if dpi:
            return 72 / dpi, ()
        guessed = _guess(self.lines, self.width)
        problem = Problem(
            "resolution-guessed", "info", "",
            f"the file does not say its resolution; the size of the type says {guessed} dpi; --dpi sets it",
            f"文件未注明分辨率，按字号推断为 {guessed} dpi；可用 --dpi 指定",
        )  # fmt: skip
        return 72 / guessed, (problem,)


def fenced(printed: Printed, rules: Sequence[Box]) -> list[Printed]:
    """A line in the parts that upright rules cut it into: some programs read on through the cells of a table."""
    boxes = [word.box for word in printed.words]
    hull = _hull(printed)
    if hull is None or len(boxes) < 2 or any(box is None for box in boxes):  # noqa: PLR2004 - two words
        return [printed]
    middle = hull.centre[1]
    cuts = sorted(
        (rule.x0 + rule.x1) / 2
        for rule in rules
        if rule.height > rule.width and rule.y0 < middle < rule.y1 and hull.x0 < rule.x0 and rule.x1 < hull.x1
    )
    parts: dict[int, list[Word]] = {}
    for word in printed.words:
        parts.setdefault(bisect_right(cuts, word.box.centre[0]) if word.box else 0, []).append(word)
    if len(parts) == 1:
        return [printed]
    return [replace(printed, words=tuple(words), box=None) for _, words in sorted(parts.items())]


def outline(box: Box) -> list[Box]:
    """The four rules around a box."""
    return [
        Box(box.x0, box.y0, box.x1, box.y0),
        Box(box.x0, box.y1, box.x1, box.y1),
        Box(box.x0, box.y0, box.x0, box.y1),
        Box(box.x1, box.y0, box.x1, box.y1),
    ]


def drawn(box: Box, sheet: Sheet) -> list[Box]:
    """What a drawn element is: one that is thin is a rule; any other is the outline of a box."""
    return [box] if min(box.width, box.height) <= _THIN * max(sheet.width, sheet.height) else outline(box)


def cell_rules(cells: Sequence[Box]) -> list[Box]:
    """The rules between the cells of a table, whose borders a program drew only roughly on each other."""
    heights = sorted(box.height for box in cells)
    near = 0.3 * heights[len(heights) // 2] if heights else 0.0
    across = _snapped([side for box in cells for side in (box.x0, box.x1)], near)
    down = _snapped([side for box in cells for side in (box.y0, box.y1)], near)
    snapped = [Box(across[box.x0], down[box.y0], across[box.x1], down[box.y1]) for box in cells]
    return list(dict.fromkeys(rule for box in snapped for rule in outline(box)))


def _snapped(sides: list[float], near: float) -> dict[float, float]:
    """Each side with the first of those that lie so near to each other that they are one."""
    found: dict[float, float] = {}
    start = None
    for side in sorted(sides):
        if start is None or side - start > near:
            start = side
        found[side] = start
    return found


def _guess(lines: Sequence[Printed], width: float) -> int:
    """The usual resolution nearest to that of the type sizes that the source names, else of body type; else 300.

    Resolutions at which the page would be wider than any newspaper are left out.
    """
    usual = [dpi for dpi in _USUAL if width * 72 / dpi <= _WIDEST] or list(_USUAL)
    sized = ((_thickness(line) / (line.size or _BODY), sum(len(word.text) for word in line.words)) for line in lines)
    ems = sorted((em, count) for em, count in sized if 0 < em < _NO_TYPE)
    half = sum(count for _, count in ems) / 2
    for em, count in ems:
        half -= count
        if half <= 0:
            return min(usual, key=lambda dpi: abs(log(dpi / (em * 72))))
    return min(usual, key=lambda dpi: abs(dpi - 300))


def _thickness(line: Printed) -> float:
    """How thick a line is across its direction of writing, in the source's units."""
    box = _hull(line)
    return min(box.width, box.height) if box is not None else 0.0


def _hull(line: Printed) -> Box | None:
    boxes = [word.box for word in line.words if word.box is not None]
    return line.box if line.box is not None else Box.around(boxes) if boxes else None


def _scaled(box: Box, unit: float) -> Box:
    return Box(
        round(box.x0 * unit, 3), round(box.y0 * unit, 3), round(box.x1 * unit, 3), round(box.y1 * unit, 3)
    )


def _thick(box: Box) -> Box:
    """A rule that the source gives no thickness is a hairline."""
    if box.width >= box.height:
        return Box(box.x0, box.y0, box.x1, max(box.y1, box.y0 + _THINNEST))
    return Box(box.x0, box.y0, max(box.x1, box.x0 + _THINNEST), box.y1)


def _line(printed: Printed, unit: float) -> Line | None:
    """One line in points; None where it has no characters."""
    words = [word for word in printed.words if word.text.strip()]
    if not words:
        return None
    hull = _hull(printed)
    box = _scaled(hull, unit) if hull is not None else None
    text = "".join(_spaced(words))
    upright = (
        box is not None and len(text) > 1 and box.height > _TALL * box.width and _HAN.search(text) is not None
    )
    confidences = _confidences(words)
    known = [value for value in confidences if value is not None]
    sure = printed.confidence if printed.confidence is not None else sum(known) / len(known) if known else 1.0
    thick = (box.width if upright else box.height) if box is not None else 0.0
    return Line(
        text=text,
        box=box,
        size=round(printed.size or thick, 2),
        confidence=round(min(max(sure, 0.0), 1.0), 4),
        vertical=upright,
        stops=_stops(words, unit, upright=upright),
        confidences=tuple(1.0 if value is None else value for value in confidences) if known else (),
        strong=_strong(words),
        heading=printed.heading,
    )


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    """Each word's characters, with a space before those that are set apart from Latin words before them."""
    for number, word in enumerate(words):
        if number and _apart(words[number - 1], word):
            yield " "
        yield word.text


def _apart(before: Word, word: Word) -> bool:
    near, far = before.text[-1], word.text[0]
    if not (near.isascii() and far.isascii()) or near.isspace() or far.isspace():
        return False
    if before.box is None or word.box is None:
        return True
    return word.box.x0 - before.box.x1 > _WORD_GAP * max(before.box.height, word.box.height)


def _confidences(words: Sequence[Word]) -> list[float | None]:
    """One for each character of the line."""
    found: list[float | None] = []
    for number, word in enumerate(words):
        if number and _apart(words[number - 1], word):
            found.append(None)
        if len(word.confidences) == len(word.text):
            found += word.confidences
        elif word.confidences:
            found += [sum(word.confidences) / len(word.confidences)] * len(word.text)
        else:
            found += [None] * len(word.text)
    return found


def _stops(words: Sequence[Word], unit: float, *, upright: bool) -> tuple[float, ...]:
    """Where each character begins, evenly within a word that is placed as a whole; none where a word has no place."""
    found: list[float] = []
    for number, word in enumerate(words):
        if word.box is None:
            return ()
        first, last = (word.box.y0, word.box.y1) if upright else (word.box.x0, word.box.x1)
        if number and _apart(words[number - 1], word):
            found.append(_end(words[number - 1], upright=upright))
        placed = word.stops if len(word.stops) == len(word.text) + 1 else None
        step = (last - first) / len(word.text)
        found += placed[:-1] if placed else [first + step * n for n in range(len(word.text))]
    found.append(_end(words[-1], upright=upright))
    rising = all(near <= far for near, far in pairwise(found))
    return tuple(round(stop * unit, 3) for stop in found) if rising else ()


def _end(word: Word, *, upright: bool) -> float:
    assert word.box is not None
    return word.box.y1 if upright else word.box.x1


def _strong(words: Sequence[Word]) -> tuple[Span, ...]:
    """Runs of bold words, as spans of the line."""
    found: list[Span] = []
    at = 0
    for number, word in enumerate(words):
        at += bool(number and _apart(words[number - 1], word))
        if word.strong:
            joined = found and found[-1].end >= at - 1
            found[-1:] = (
                [Span(found[-1].start, at + len(word.text))]
                if joined
                else [*found[-1:], Span(at, at + len(word.text))]
            )
        at += len(word.text)
    return tuple(found)
