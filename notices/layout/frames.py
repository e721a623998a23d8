"""Boxes that text stands in: drawn by rules, by outlines or by a tint; and the grids that are tables.

A room of a grid is a frame where it holds a text of its own; rooms with a few words each, side by side, are the cells
of a table. Several notices may share their borders, and a table may share those of the box that it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.layout.grids import Grid, Room, find_grids
from notices.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.shelf import Shelf
    from notices.model import Page, Ruling

_TALL = 42.0
"""Points; a cell taller than 15 mm and full of text is a notice."""
_WIDE = 85.0
_MUCH = 50
"""Characters."""


@dataclass(frozen=True, slots=True)
class Wired:
    """A table drawn with rules: the rooms that are its cells."""

    box: Box
    rooms: tuple[Room, ...]


@dataclass(frozen=True, slots=True)
class Framing:
    """What the rules and tints of a page enclose: frames, tables, banners; and the rules that enclose nothing."""

    frames: tuple[Box, ...]
    tables: tuple[Wired, ...]
    banners: tuple[Box, ...]
    loose: tuple[Ruling, ...]


def find_frames(page: Page, shelf: Shelf) -> Framing:
    """Sort out every rule and tint of the page."""
    grids, loose = find_grids(page.rulings)
    frames: list[Box] = []
    tables: list[Wired] = []
    for grid in grids:
        words = [sum(len(line.text) for line in shelf.inside(room.box)) for room in grid.rooms]
        for table, parts in _parts(grid, words):
            if table:
                tables.append(Wired(Box.around(room.box for room in parts), tuple(parts)))
            else:
                frames.append(Box.around(room.box for room in parts))
    banners: list[Box] = []
    for tint in page.tints:
        inside = shelf.inside(tint)
        if any(_same(tint, frame) for frame in frames) or any(_within(tint, table.box) for table in tables):
            continue
        if inside and (len(inside) <= 2 or tint.height < _TALL) and tint.height < 2 * _TALL:  # noqa: PLR2004
            banners.append(tint)
        elif inside:
            frames.append(tint)
    return Framing(tuple(_distinct(frames, shelf)), tuple(tables), tuple(banners), tuple(loose))


def _parts(grid: Grid, words: Sequence[int]) -> Iterator[tuple[bool, list[Room]]]:
    """The rooms of a grid as tables (True) and frames (False)."""
    if len(grid.rooms) == 1:
        yield False, list(grid.rooms)
        return
    full = {room: _is_full(room, count) for room, count in zip(grid.rooms, words, strict=True)}
    texts = [room for room in grid.rooms if full[room] and not _has_narrow_neighbour(room, grid, full)]
    cells = [room for room in grid.rooms if room not in texts]
    if not texts and len({room.left for room in cells}) == 1:
        yield False, cells
        return
    clusters = _clusters(cells)
    for cluster in clusters:
        if len(cluster) > 1 and len({room.left for room in cluster}) > 1:
            yield True, cluster
    yield from ((False, part) for part in _texts(texts, clusters))


def _is_full(room: Room, words: int) -> bool:
    return room.box.height > _TALL and room.box.width > _WIDE and words >= _MUCH


def _has_narrow_neighbour(room: Room, grid: Grid, full: dict[Room, bool]) -> bool:
    """Whether a label cell stands beside it in the same row."""
    return any(
        not full[other]
        and other.top >= room.top
        and other.bottom <= room.bottom
        and (other.right == room.left or other.left == room.right)
        for other in grid.rooms
    )


def _clusters(rooms: Sequence[Room]) -> list[list[Room]]:
    """Rooms that share edges."""
    left = list(rooms)
    clusters: list[list[Room]] = []
    while left:
        cluster = [left.pop()]
        for room in cluster:
            near = [other for other in left if _adjoin(room, other)]
            left = [other for other in left if other not in near]
            cluster += near
        clusters.append(sorted(cluster, key=lambda room: (room.top, room.left)))
    return clusters


def _adjoin(one: Room, other: Room) -> bool:
    beside = (one.right == other.left or other.right == one.left) and one.top < other.bottom and other.top < one.bottom
    below = (one.bottom == other.top or other.bottom == one.top) and one.left < other.right and other.left < one.right
    return beside or below


def _texts(texts: Sequence[Room], clusters: Sequence[Sequence[Room]]) -> Iterator[list[Room]]:
    """Rooms of text as frames: each for itself, or with the cells above or below that span the same width."""
    groups = [[room] for room in texts]
    for cluster in clusters:
        left, right = min(r.left for r in cluster), max(r.right for r in cluster)
        top, bottom = min(r.top for r in cluster), max(r.bottom for r in cluster)
        above = [g for g in groups if g[-1].bottom == top and g[-1].left == left and g[-1].right == right]
        below = [g for g in groups if g[0].top == bottom and g[0].left == left and g[0].right == right]
        if len({r.left for r in cluster}) == 1 and below:
            below[0][:0] = cluster
        elif above:
            above[0].extend(cluster)
            if below and len({r.left for r in cluster}) > 1:
                above[0].extend(below[0])
                groups.remove(below[0])
        elif below:
            below[0][:0] = cluster
    yield from groups


def _distinct(frames: Sequence[Box], shelf: Shelf) -> Iterator[Box]:
    """Frames without the outer line of double borders and without those that hold nothing."""
    order = sorted(set(frames), key=lambda box: -box.area)
    for number, frame in enumerate(order):
        inner = [other for other in order[number + 1 :] if _within(other, frame)]
        doubled = any(other.area > 0.8 * frame.area and _near(other, frame) for other in inner)
        if not doubled and shelf.inside(frame):
            yield frame


def _near(inner: Box, outer: Box) -> bool:
    return max(inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1) < 10  # noqa: PLR2004


def _within(inner: Box, outer: Box) -> bool:
    return inner.overlap(outer) >= 0.9 * inner.area


def _same(one: Box, other: Box) -> bool:
    shared = one.overlap(other)
    return shared > 0.85 * (one.area + other.area - shared)
