"""The last step of a run: pages of one edition that were read apart, and that run on into each other, read together.

Each page's result says which pages it leads to and which it takes up. Where two say so of each other and no third could
be meant, they are read once more as one; the results take the place of those that each page gave alone. What is joined
depends on the pages alone, not on the order in which they were read or on who read them.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

from notices.batch.run import blocks_of, page_result
from notices.batch.sources import Source
from notices.batch.units import Unit
from notices.layout.continued import leaves
from notices.readers import read_pages
from notices.readers.origin import with_origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notices.batch.ledger import Index
    from notices.batch.run import Result
    from notices.batch.units import Settings
    from notices.model import Page

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Edge:
    """A page that leads to another or takes one up, as its own result says."""

    key: Key
    """Its file, and its number in a PDF of several pages, else 0."""
    mark: str
    pages: int
    stamp: str
    """The version that read it, and what stands for its patches."""
    joined: str
    """What it was read together with, as a mark; empty where it was read alone."""
    leads: tuple[str, ...]
    takes: tuple[str, ...]
    label: str | None
    origin: tuple[str | None, str | None]
    """Publication and issue date."""
    following: str
    """The file that stands next in the run."""


def joining(index: Index, sources: Iterable[Source], settings: Settings) -> Iterator[Unit]:
    """The units that have to be read once more: pages that belong together, and pages that no longer do."""
    edges = {edge.key: edge for edge in index.edges() if edge.stamp.startswith(settings.stamp)}
    wanted: dict[Key, tuple[list[Edge], str]] = {key: ([edge], "") for key, edge in edges.items() if edge.joined}
    for chain in chains(edges.values()):
        mark = hashlib.sha256(json.dumps([(edge.key, edge.mark) for edge in chain]).encode()).hexdigest()[:16]
        wanted |= {edge.key: (chain, mark) for edge in chain}
    stale = {key: found for key, found in wanted.items() if edges[key].joined != found[1]}
    if not stale:
        return
    names = {edge.key[0] for chain, _ in stale.values() for edge in chain}
    known = {name: Source(name, name) for name in names if Path(name).is_file()}
    known |= {source.name: source for source in sources if source.name in names}
    done: set[Key] = set()
    for chain, mark in (stale[key] for key in sorted(stale)):
        if chain[0].key not in done and all(edge.key[0] in known for edge in chain):
            done.add(chain[0].key)
            first, *rest = (
                Unit(known[edge.key[0]], edge.key[1] or None, edge.pages, patched=edge.stamp.removeprefix(settings.stamp))
                for edge in chain
            )
            yield replace(first, then=tuple(rest), joined=mark)


def chains(edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    """Pages that run on into each other, the earlier first."""
    editions: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        name, page = edge.key
        editions[name if page else name.rpartition("/")[0]].append(edge)
    for edition in editions.values():
        pairs = [(first, later) for first in edition for later in _continuations(first, edition)]
        after = {edge.key: sorted(first.key for first, later in pairs if later is edge) for pair in pairs for edge in pair}
        by_key = {edge.key: edge for edge in edition}
        for group in _groups(after):
            yield [by_key[key] for key in _ordered({key: after[key] for key in sorted(group)})]


def _continuations(first: Edge, edition: Sequence[Edge]) -> Iterator[Edge]:
    """The pages that take up what a page leaves open, each where it alone does and does so for no other page."""
    for label in first.leads:
        fitting = [later for later in edition if _goes_on(first, label, later)]
        if len(fitting) == 1 and not any(
            edge is not first and edge.label == first.label and _goes_on(edge, other, fitting[0])
            for edge in edition
            for other in edge.leads
        ):
            yield fitting[0]


def _goes_on(first: Edge, label: str, later: Edge) -> bool:
    if first is later or any(one and other and one != other for one, other in zip(first.origin, later.origin, strict=True)):
        return False
    if label.startswith("#"):
        return _adjacent(first, later) and ("#续" in later.takes or (label in later.takes and _consecutive(first, later)))
    taken = any(_is_label(other, first, later) for other in later.takes if other[0] != "#")
    return taken and _is_label(label, later, first)


def _is_label(written: str, page: Edge, other: Edge) -> bool:
    """Whether a label is that of a page; pages that do not know theirs are taken where they lie side by side."""
    if page.label is None:
        return _adjacent(other, page) or _adjacent(page, other)
    return written.lstrip("0") == page.label.lstrip("0")


def _adjacent(first: Edge, later: Edge) -> bool:
    (name, page), (other, number) = first.key, later.key
    return number == page + 1 if page and name == other else first.following == other


def _consecutive(first: Edge, later: Edge) -> bool:
    """Whether two pages that lie side by side are of one PDF, or bear labels of which one follows the other."""
    if first.key[1] and first.key[0] == later.key[0]:
        return True
    one, other = first.label or "", later.label or ""
    digits = one.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), other.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if not all(part.isascii() and part.isdecimal() for part in digits):
        return False
    return one.removesuffix(digits[0]) == other.removesuffix(digits[1]) and int(digits[0]) + 1 == int(digits[1])


def _groups(after: dict[Key, list[Key]]) -> Iterator[set[Key]]:
    """Pages that hang together."""
    beside: dict[Key, set[Key]] = defaultdict(set)
    for key, before in after.items():
        for other in before:
            beside[key].add(other)
            beside[other].add(key)
    left = set(beside)
    while left:
        group, waiting = set(), [min(left)]
        while waiting:
            key = waiting.pop()
            if key not in group:
                group.add(key)
                waiting += beside[key]
        left -= group
        yield group


def _ordered(after: dict[Key, list[Key]]) -> list[Key]:
    """The earlier page first; pages that lead in a circle in the order of their names."""
    try:
        return list(TopologicalSorter(after).static_order())
    except CycleError:
        return sorted(after)


def read_joined(units: Sequence[Unit], settings: Settings) -> list[tuple[Unit, list[Result]]]:
    """What each of several pages gives that are read as one. Raises ReadError where one of them cannot be read."""
    with ExitStack() as opened:
        owners: dict[int, Unit] = {}

        def pages() -> Iterator[Page]:
            for unit in units:
                path = opened.enter_context(unit.source.opened())
                for page in read_pages(path, ocr=settings.ocr, dpi=settings.dpi, only=unit.page):
                    found = with_origin(replace(page, file=unit.source.name), settings.origin)
                    owners[id(found)] = unit
                    yield found

        results: dict[int, list[Result]] = defaultdict(list)
        for leaf in list(leaves(pages(), blocks_of)):
            results[id(owners[id(leaf.page)])].append(page_result(leaf, 0.0))
    return [(unit, results[id(unit)]) for unit in units]
