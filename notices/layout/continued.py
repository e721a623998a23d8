"""Notices that run on to a later page: what `下转A08版` leaves open is taken up where `（上接A07版）` or `续表` says so.

A page lends passages to an earlier one only where both say so, or where a table goes on at the head of the next page
under the same heading; each piece keeps the page that it was printed on.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from notices.layout import cues
from notices.layout.endings import end_of
from notices.layout.passages import Loan, cut, flows
from notices.patterns import late
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from notices.layout.passages import Passage
    from notices.model import Block, Line, Page

_RESUMES = late(r"^[◀<(]*(?:上接|紧接)第?(?P<page>[A-Z]?[0-9]{1,3})版[)◀<:,]*")
_TABLE = late(r"^[(]?(?:续上?表|接上表)[0-9一二三四五六七八九十]*[)]?:?$")
_MOST_HELD = 8
"""Pages that wait at most for the rest of a notice."""


@dataclass(slots=True)
class Leaf:
    """One page with its blocks, what later pages lend it, and the lines that it lends to earlier ones."""

    page: Page
    blocks: tuple[Block, ...]
    borrowed: list[Loan] = field(default_factory=list)
    lent: set[int] = field(default_factory=set)
    open: list[tuple[Line, str, Page]] | None = None
    """Lines after which something is missing, the label of the page that it is on (empty for a table's next page), and
    the page that the line itself is on: this one, or one that has lent already. None until another page comes."""


def leaves(pages: Iterable[Page], blocks_of: Callable[[Page], tuple[Block, ...]]) -> Iterator[Leaf]:
    """The pages of one file in their order; one that breaks off waits for those that it leads to."""
    held: list[Leaf] = []
    for page in pages:
        leaf = Leaf(page, blocks_of(page))
        runs = flows(leaf.blocks)
        before = held[-1].page if held else None
        for earlier in held:
            if earlier.open is None:
                earlier.open = [(*told, earlier.page) for told in _open(flows(earlier.blocks), earlier.lent)]
            _join(earlier, leaf, runs, before)
            earlier.open = [told for told in earlier.open if told[1] or told[2] is leaf.page]
        while held and (not held[0].open or len(held) >= _MOST_HELD):
            yield held.pop(0)
        held.append(leaf)
    yield from held


def ends_of(page_blocks: Sequence[Block]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a page says of its neighbours: labels that it leads to, and labels that it takes up.

    A table that ends the page is told as a mark of its heading, one at its head likewise, and as `#续` below 续表.
    """
    runs = flows(page_blocks)
    body = [passage for run in runs for passage in run if passage.role != "furniture"]
    leads = [label for _, label in _open(runs, set()) if label]
    takes = [
        match["page"] for passage in body if passage.table is None and (match := _RESUMES.match(passage.text))
    ]
    if body and body[-1].table is not None:
        leads.append(_mark(body[-1]))
    marked = any(
        _TABLE.match(before.text) and passage.table is not None for before, passage in pairwise(body[:3])
    )
    if marked:
        takes.append("#续")
    elif body and body[0].table is not None:
        takes.append(_mark(body[0]))
    return tuple(leads), tuple(takes)


def _mark(table: Passage) -> str:
    """What stands for the heading of a table: no print is kept where records are masked."""
    return f"#{hashlib.sha256(_heading(table).encode()).hexdigest()[:16]}"


def _open(runs: Sequence[Sequence[Passage]], lent: set[int]) -> Iterator[tuple[Line, str]]:
    """Where a page breaks off: at words that say so, and at a table that is the last thing on it."""
    for run in runs:
        for passage in run:
            match = cues.LEAVES.search(passage.text) if passage.table is None else None
            held = passage.fragments and id(passage.fragments[-1].line) not in lent
            if match is not None and held and passage.role != "furniture":
                yield passage.fragments[-1].line, match["page"]
    body = [passage for run in runs for passage in run if passage.role != "furniture"]
    if body and body[-1].table is not None:
        lines = [line for line in body[-1].lines() if id(line) not in lent]
        if lines:
            yield lines[-1], ""


def _join(earlier: Leaf, leaf: Leaf, runs: Sequence[Sequence[Passage]], before: Page | None) -> None:
    """Lend what goes on here to the page that it comes from, where no other could be meant."""
    waiting = earlier.open or []
    for run in runs:
        for at, passage in enumerate(run):
            match = _RESUMES.match(passage.text) if passage.table is None else None
            if match is None:
                continue
            fitting = [
                line
                for line, label, page in waiting
                if label
                and _is_label(match["page"], page, adjacent=page is before)
                and _is_label(label, leaf.page, adjacent=page is before)
            ]
            if len(fitting) == 1:
                _lend(earlier, leaf, fitting[0], _resumed(run, at, match))
    tables = [line for line, label, page in waiting if not label and page is before]
    if tables:
        table = _table_at_head(earlier, runs)
        if table:
            _lend(earlier, leaf, tables[0], table)


def _is_label(written: str, page: Page, *, adjacent: bool) -> bool:
    """Whether a label is that of a page; pages that do not know their label are taken where they lie side by side."""
    if page.page_label is None:
        return adjacent
    return written.lstrip("0") == page.page_label.lstrip("0")


def _resumed(run: Sequence[Passage], at: int, match: re.Match[str]) -> tuple[Passage, ...]:
    """The passages from the words `上接` on, without these, up to the end of the notice."""
    end = end_of(run, at)
    first = run[at]
    rest = cut(first, [match.end()])[1:] if match.end() < len(first.text) else []
    return (*rest, *run[at + 1 : end])


def _table_at_head(earlier: Leaf, runs: Sequence[Sequence[Passage]]) -> tuple[Passage, ...]:
    """The table at the head of a page, where 续表 stands above it or its heading is that of the table before."""
    run = next((run for run in runs if any(passage.role != "furniture" for passage in run)), ())
    body = [passage for passage in run if passage.role != "furniture"]
    for at, (before, passage) in enumerate(pairwise(body)):
        if at < 2 and passage.table is not None and _TABLE.match(before.text):  # noqa: PLR2004 - lines above a table
            return tuple(body[at + 1 : end_of(body, at + 1)])
    if body and body[0].table is not None and _heading(body[0]) == _last_heading(earlier):
        return tuple(body[: end_of(body, 0)])
    return ()


def _heading(passage: Passage) -> str:
    """The first row of a table."""
    cells = passage.table.cells if passage.table is not None else ()
    return squeeze("\t".join("".join(line.text for line in cell.lines) for cell in cells if cell.row == 0))


def _last_heading(leaf: Leaf) -> str:
    tables = [passage for run in flows(leaf.blocks) for passage in run if passage.table is not None]
    return _heading(tables[-1]) if tables else ""


def _lend(earlier: Leaf, leaf: Leaf, after: Line, passages: tuple[Passage, ...]) -> None:
    """Passages of a later page to an earlier one, which waits on where they break off themselves."""
    if passages:
        earlier.borrowed.append(Loan(after, leaf.page, passages))
        earlier.open = [told for told in earlier.open or () if told[0] is not after]
        if passages[-1].table is not None or cues.LEAVES.search(passages[-1].text):
            earlier.open += [(*told, leaf.page) for told in _open([passages], set())]
        leaf.lent |= {id(line) for passage in passages for line in passage.lines()}
