"""Blocks to passages: one paragraph or table each, in reading order, with the normal form that cuts are decided on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from notices.model import Box, Line, Role, Span, Table
from notices.text import PARAGRAPH, clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Block, Page


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of one printed line."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its printed characters."""
        return self.line.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or one table (then `fragments` is empty)."""

    fragments: tuple[Fragment, ...]
    text: str
    role: Role = "text"
    table: Table | None = None
    frame: Box | None = None

    @property
    def size(self) -> float:
        """The largest type in it, in points; 0 where unknown."""
        return max((fragment.line.size for fragment in self.fragments), default=0.0)

    def lines(self) -> Iterator[Line]:
        """Every line that has a part in it."""
        if self.table is not None:
            yield from (line for cell in self.table.cells for line in cell.lines)
        yield from (fragment.line for fragment in self.fragments)


@dataclass(frozen=True, slots=True)
class Loan:
    """Passages of a later page that go on after one line of an earlier one."""

    after: Line
    page: Page
    passages: tuple[Passage, ...]


def flows(blocks: Sequence[Block]) -> list[list[Passage]]:
    """Passages that can belong together: each frame for itself, all that stands outside of frames in one run."""
    return [
        [passage for block in run for passage in _passages(block)]
        for _, run in groupby(blocks, key=lambda block: block.frame)
    ]


def _passages(block: Block) -> Iterator[Passage]:
    if block.table is not None:
        words = "\n".join(line.text for line in block.lines)
        yield Passage((), squeeze(words), "table", block.table, block.frame)
    for paragraph in block.paragraphs:
        fragments = tuple(Fragment(line, 0, len(line.text)) for line in paragraph)
        text = squeeze("\n".join(line.text for line in paragraph))
        if text:
            yield Passage(fragments, text, block.role, None, block.frame)


def cut(passage: Passage, offsets: Sequence[int]) -> list[Passage]:
    """Cut a paragraph at offsets of its normal form, to the printed character."""
    printed = "\n".join(fragment.text for fragment in passage.fragments)
    cleaned = clean(printed)
    at = [cleaned.printed_span(Span(offset, offset + 1)).start for offset in offsets]
    bounds = [0, *at, len(printed)]
    pieces = [_slice(passage.fragments, bounds[i], bounds[i + 1]) for i in range(len(bounds) - 1)]
    return [
        replace(passage, fragments=piece, text=squeeze("\n".join(fragment.text for fragment in piece)))
        for piece in pieces
        if piece
    ]


def behind(passage: Passage, mark: str) -> list[int]:
    """Offsets of a paragraph's normal form where the print has a mark, or goes on behind it where the mark is dropped.

    `mark` is a regular expression; a line end is a line feed.
    """
    cleaned = clean("\n".join(fragment.text for fragment in passage.fragments))
    places = [match.start() for match in re.finditer(mark, cleaned.printed)]
    found: list[int] = []
    anchors = iter(cleaned.anchors)
    start, end, printed_start, printed_end = next(anchors, (0, 0, 0, 0))
    for place in places:
        while printed_end <= place:
            following = next(anchors, None)
            if following is None:
                return found
            start, end, printed_start, printed_end = following
        found.append(start + max(place - printed_start, 0) if end - start == printed_end - printed_start else start)
    return found


def _slice(fragments: Sequence[Fragment], start: int, end: int) -> tuple[Fragment, ...]:
    """The parts of fragments under a stretch of their text joined by line feeds."""
    found: list[Fragment] = []
    done = 0
    for fragment in fragments:
        near = max(start - done, 0)
        far = min(end - done, len(fragment.text))
        if near < far and fragment.text[near:far].strip():
            found.append(replace(fragment, start=fragment.start + near, end=fragment.start + far))
        done += len(fragment.text) + 1
    return tuple(found)


def printed(passages: Sequence[Passage]) -> str:
    """The print of several passages, as `notices.text.clean` takes it."""
    return PARAGRAPH.join("\n".join(fragment.text for fragment in passage.fragments) for passage in passages)
