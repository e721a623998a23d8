"""Rules that touch each other, as grids: which areas they close off, and where each lies."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from notices.layout.corners import mend_corners
from notices.model import Box, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TOUCH = 3.0
"""Points by which a rule may miss another and still touch it."""
_CLOSE = 1.5
"""The same where a table stands in a frame that it fills."""
_INKED = 0.7
"""Share of an edge that must be ruled for the edge to stand."""


@dataclass(frozen=True, slots=True)
class Room:
    """An area closed off on all sides: grid lines `left` to `right`, `top` to `bottom`."""

    left: int
    top: int
    right: int
    bottom: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """Rules that hang together, their grid lines, and the rooms between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    rooms: tuple[Room, ...]
    rulings: tuple[Ruling, ...]

    @property
    def box(self) -> Box:
        """The whole of it."""
        return Box.around(room.box for room in self.rooms)


def find_grids(rulings: Sequence[Ruling]) -> tuple[list[Grid], list[Ruling]]:
    """The grids of a page, and the rules that close nothing off."""
    grids: list[Grid] = []
    loose: list[Ruling] = []
    for component in _components(mend_corners(rulings), _TOUCH):
        for part in _apart(component):
            grid = _grid(part)
            if grid.rooms:
                grids.append(grid)
            else:
                loose += part
    return grids, loose


def _apart(component: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Rules that touch, without the tables among them that end just short of a frame around them."""
    parts = list(_components(component, _CLOSE))
    frames = [_hull(part) for part in parts if len(part) >= 4]  # noqa: PLR2004 - its sides
    tables = [
        part for part in parts if any(_is_within(_hull(part), frame) for frame in frames) and _is_table(_grid(part))
    ]
    yield from tables
    taken = {id(rule) for table in tables for rule in table}
    yield [rule for rule in component if id(rule) not in taken]


def _hull(rules: Sequence[Ruling]) -> Box:
    return Box.around(rule.box for rule in rules)


def _is_within(inner: Box, outer: Box) -> bool:
    sides = inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1
    return min(sides) > _CLOSE


def _is_table(grid: Grid) -> bool:
    return min(len({room.left for room in grid.rooms}), len({room.top for room in grid.rooms})) > 1


def _components(rulings: Sequence[Ruling], touch: float) -> Iterator[list[Ruling]]:
    """Rules that miss each other by so many points at most, directly or through others."""
    root = list(range(len(rulings)))
    order = sorted(range(len(rulings)), key=lambda i: rulings[i].box.y0)
    for position, i in enumerate(order):
        one = rulings[i].box
        for j in order[position + 1 :]:
            other = rulings[j].box
            if other.y0 > one.y1 + touch:
                break
            if other.x0 <= one.x1 + touch and one.x0 <= other.x1 + touch:
                root[_find(root, i)] = _find(root, j)
    groups: dict[int, list[Ruling]] = {}
    for i, ruling in enumerate(rulings):
        groups.setdefault(_find(root, i), []).append(ruling)
    yield from groups.values()


def _find(root: list[int], item: int) -> int:
    while root[item] != item:
        root[item] = root[root[item]]
        item = root[item]
    return item


def _grid(component: Sequence[Ruling]) -> Grid:
    upright = [r.box for r in component if not r.horizontal]
    flat = [r.box for r in component if r.horizontal]
    upright += _virtual_sides(upright, flat)
    xs = _lanes(b.centre[0] for b in upright)
    ys = _lanes(b.centre[1] for b in flat)
    if len(xs) < 2 or len(ys) < 2:  # noqa: PLR2004 - two sides each close an area
        return Grid(tuple(xs), tuple(ys), (), tuple(component))
    rooms = tuple(_rooms(xs, ys, _walls(xs, ys, upright, axis=0), _walls(ys, xs, flat, axis=1)))
    return Grid(tuple(xs), tuple(ys), rooms, tuple(component))


def _virtual_sides(upright: Sequence[Box], flat: Sequence[Box]) -> list[Box]:
    """Sides for a table that is printed without its outer uprights: where all its flat rules begin and end."""
    if len(flat) < 3 or not upright:  # noqa: PLR2004 - head, body, foot
        return []
    top, bottom = min(flat, key=lambda b: b.y0), max(flat, key=lambda b: b.y0)
    left, right = min(b.x0 for b in flat), max(b.x1 for b in flat)
    if any(abs(b.x0 - left) > 2 * _TOUCH or abs(b.x1 - right) > 2 * _TOUCH for b in (top, bottom)):
        return []
    missing = [x for x in (left, right) if not any(abs(b.centre[0] - x) <= 2 * _TOUCH for b in upright)]
    return [Box(x, top.centre[1], x, bottom.centre[1]) for x in missing]


def _lanes(positions: Iterable[float]) -> list[float]:
    """Positions no more than a touch apart are one grid line, at their mean."""
    lanes: list[list[float]] = []
    for position in sorted(positions):
        if lanes and position - lanes[-1][0] <= _TOUCH:
            lanes[-1].append(position)
        else:
            lanes.append([position])
    return [sum(lane) / len(lane) for lane in lanes]


def _walls(lanes: Sequence[float], across: Sequence[float], boxes: Sequence[Box], *, axis: int) -> list[list[bool]]:
    """For each grid line, which of its edges between the lines across are ruled."""
    inked = [[0.0] * (len(across) - 1) for _ in lanes]
    for box in boxes:
        lane = min(range(len(lanes)), key=lambda i: abs(lanes[i] - box.centre[axis]))
        start, end = (box.y0, box.y1) if axis == 0 else (box.x0, box.x1)
        for number, (near, far) in enumerate(pairwise(across)):
            inked[lane][number] += max(0.0, min(far, end) - max(near, start))
    return [
        [ink >= _INKED * (far - near) for ink, (near, far) in zip(lane, pairwise(across), strict=True)]
        for lane in inked
    ]


def _rooms(
    xs: Sequence[float],
    ys: Sequence[float],
    upright: Sequence[Sequence[bool]],
    flat: Sequence[Sequence[bool]],
) -> Iterator[Room]:
    """Fields of the grid that no ruled edge parts are one room; those open to the outside are none."""
    wide, high = len(xs) - 1, len(ys) - 1
    outside = wide * high
    root = list(range(outside + 1))
    for row in range(high):
        for column in range(wide):
            field = row * wide + column
            if not upright[column][row]:
                root[_find(root, field)] = _find(root, field - 1 if column else outside)
            if column == wide - 1 and not upright[wide][row]:
                root[_find(root, field)] = _find(root, outside)
            if not flat[row][column]:
                root[_find(root, field)] = _find(root, field - wide if row else outside)
            if row == high - 1 and not flat[high][column]:
                root[_find(root, field)] = _find(root, outside)
    fields: dict[int, list[tuple[int, int]]] = {}
    for field in range(outside):
        if _find(root, field) != _find(root, outside):
            fields.setdefault(_find(root, field), []).append(divmod(field, wide))
    for members in fields.values():
        top, bottom = min(r for r, _ in members), max(r for r, _ in members) + 1
        left, right = min(c for _, c in members), max(c for _, c in members) + 1
        yield Room(left, top, right, bottom, Box(xs[left], ys[top], xs[right], ys[bottom]))
