"""What a finder sees, and the trees of readings that it returns.

A tree is a `Reading` (a leaf), a dict of trees (a composite value, a row) or a list of trees. Spans in a tree that a
finder returns count characters of the notice's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from notices.model import Notice, Reading, Span
from notices.values.value import Value

Tree: TypeAlias = Any
Parts: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Some of a notice's text, put together from one or more spans; of a cell also the units that its header or table names."""

    text: str
    parts: Parts
    units: Parts = ()

    @staticmethod
    def at(notice: Notice, *parts: Span) -> Words:
        """The words under spans of a notice."""
        return Words("".join(part.of(notice.text) for part in parts), parts)

    def with_unit(self, notice: Notice, unit: Span) -> Words:
        """These words and the unit behind them."""
        return Words(self.text + unit.of(notice.text), (*self.parts, unit))

    def located(self, span: Span) -> tuple[Span, ...]:
        """Spans of the notice under a span of these words."""
        found: list[Span] = []
        done = 0
        for part in self.parts:
            near, far = max(span.start - done, 0), min(span.end - done, len(part))
            if near < far:
                found.append(Span(part.start + near, part.start + far))
            done += len(part)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where one record is being read: the notice, the part of it that counts, and what was found so far.

    `cells` are the words under each column of a table's row, by the name of the field; empty outside of tables.
    """

    notice: Notice
    scope: Span
    found: Mapping[str, Tree] = field(default_factory=dict)
    cells: Mapping[str, Words] = field(default_factory=dict)
    row: Words | None = None

    @property
    def text(self) -> str:
        """The notice's whole text; look inside `scope` only."""
        return self.notice.text


class Finder(Protocol):
    """Says where one field stands. Yields trees in the order of preference; for a list field, every item."""

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        """Trees with spans of the notice's text."""
        ...


Read: TypeAlias = Callable[[Scene], Tree | None]


def read_words(words: Words, value: Value) -> Tree:
    """Read a value from words; a plain value becomes a Reading of all of them. Raises ValueError."""
    tree = value.read(words.text)
    if isinstance(tree, (Reading, dict, list)):
        return relocated(tree, words)
    return Reading(tree, words.parts)


def relocated(tree: Tree, words: Words) -> Tree:
    """A tree with spans relative to words, moved to the notice."""
    if isinstance(tree, Reading):
        spans = tuple(moved for span in tree.spans for moved in words.located(span))
        return Reading(tree.value, spans, tree.derived)
    if isinstance(tree, dict):
        return {name: relocated(branch, words) for name, branch in tree.items()}
    return [relocated(branch, words) for branch in tree]


def leaves(tree: Tree) -> Iterator[Reading]:
    """Every reading in a tree."""
    if isinstance(tree, Reading):
        yield tree
    elif isinstance(tree, dict):
        for branch in tree.values():
            yield from leaves(branch)
    elif isinstance(tree, list):
        for branch in tree:
            yield from leaves(branch)


def reading(notice: Notice, value: Any, span: Span) -> Reading:
    """A value read from one span, trimmed of the spaces around it."""
    start, end = span.start, span.end
    while start < end and notice.text[start].isspace():
        start += 1
    while start < end and notice.text[end - 1].isspace():
        end -= 1
    return Reading(value, (Span(start, end),))


def words_reading(notice: Notice, span: Span) -> Reading:
    """The words under a span, as a reading."""
    found = reading(notice, None, span)
    return Reading(found.spans[0].of(notice.text), found.spans)


def occurrences(text: str, word: str, start: int, end: int) -> Iterator[int]:
    """Offsets at which a word stands in a stretch of a text, from left to right."""
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), end)


def first(trees: Iterable[Tree]) -> Tree | None:
    """The first of several trees, or None."""
    return next(iter(trees), None)
