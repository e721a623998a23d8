"""Reading order: what spans columns first, then the columns from left to right, each from top to bottom.

Works on items (lines, framed boxes, tables, pictures) by their boxes alone. White that runs down between items is a
gutter; it parts columns only as far as nothing crosses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.layout.gutters import Gap, Item, fenced, gutters, is_barred, narrowed
from notices.layout.headed_tables import tabled, with_tables
from notices.layout.table_heads import heads
from notices.layout.unruled_tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.table_heads import Head
    from notices.model import Ruling

_FEWEST = 3
"""Lines that a column of bare lines has at least; less is a row of words set apart."""


def runs(items: Sequence[Item], rulings: Sequence[Ruling]) -> Iterator[list[Item]]:
    """Items of one column after another, each in reading order."""
    for part, is_run in _parts(items, rulings):
        if is_run:
            yield part
        else:
            yield from runs(part, rulings)


def _parts(items: Sequence[Item], rulings: Sequence[Ruling]) -> Iterator[tuple[list[Item], bool]]:
    """Parts in reading order: runs (True), and what must be taken apart further (False)."""
    if all(item.kind == "upright" for item in items):
        yield sorted(items, key=lambda item: (-item.box.x1, item.box.y0)), True
        return
    known = tabled(items, heads(items))
    columns = _columns(items, rulings, known)
    table = _table(items) if len(columns) > 1 else None
    if table is not None:
        yield [table], True
    elif len(columns) > 1 and not _holds_table(items, rulings):
        yield from ((column, False) for column in columns)
    elif known and len(found := with_tables(items, known)) < len(items):
        yield found, False
    else:
        yield from _storeys(items, rulings)


def _storeys(items: Sequence[Item], rulings: Sequence[Ruling]) -> Iterator[tuple[list[Item], bool]]:
    """Parts one under another; what spans columns that nothing else parts is taken off their top."""
    leaves: list[Item] = []
    groups = list(_groups(_strips(items), rulings))
    for number, (group, parted) in enumerate(groups):
        torn = parted and number + 1 < len(groups) and _stands_beside(group, rulings)
        first = _spanning(group) if torn or not parted else None
        if first is None and (not parted or len(group) == len(items)):
            leaves += _by_row(group)
            continue
        if leaves:
            yield leaves, True
            leaves = []
        if first is not None:
            yield [first], True
            yield [item for later, _ in groups[number:] for item in later if item is not first], False
            return
        yield group, False
    if leaves:
        yield leaves, True


def _table(items: Sequence[Item]) -> Item | None:
    """Bare lines parted by gutters that are the cells of a table and not columns of text."""
    lines = [item.line for item in items if item.line is not None and item.kind == "line"]
    table = table_of(lines) if len(lines) == len(items) else None
    return Item(table.box, "table", table=table) if table is not None and table.box is not None else None


def _holds_table(items: Sequence[Item], rulings: Sequence[Ruling]) -> bool:
    """Whether a table stands among bare lines, so that its gutters must not part what is above and below it."""
    if any(item.kind != "line" for item in items):
        return False
    groups = list(_groups(_strips(items), rulings))
    return len(groups) > 1 and any(parted and _table(group) is not None for group, parted in groups)


def _stands_beside(group: Sequence[Item], rulings: Sequence[Ruling]) -> bool:
    """Whether all that parts a group is one box or vertical line that stands beside a story longer than itself."""
    columns = _columns(group, rulings)
    return len(columns) == 2 and any(  # noqa: PLR2004 - it and the story
        len(column) == 1 and column[0].kind in ("frame", "upright") for column in columns
    )


def _spanning(items: Sequence[Item]) -> Item | None:
    """Of items that no white parts, the widest of those with nothing above: it is read before the columns under it."""
    exposed = [
        item
        for item in items
        if not any(
            other.box.y0 < item.box.y0 and other.box.x0 < item.box.x1 and item.box.x0 < other.box.x1 for other in items
        )
    ]
    widths = sorted(item.box.width for item in items)
    widest = max(exposed, key=lambda item: item.box.width)
    if len(items) < 2 * _FEWEST or len(exposed) == len(items) or widest.box.width < 1.25 * widths[len(widths) // 2]:
        return None
    return widest


def _columns(items: Sequence[Item], rulings: Sequence[Ruling], known: Sequence[Head] = ()) -> list[list[Item]]:
    """Items on either side of each gutter that runs down all of them and parts no headings of one table."""
    found: list[list[Item]] = []
    free = (gap for gap in gutters(items, rulings) if not is_barred(*gap, items, rulings))
    middles = [(near + far) / 2 for near, far in free]
    cuts = [middle for middle in middles if not any(head.is_cut(middle) for head in known)]
    at = 0.0
    for cut in [*cuts, float("inf")]:
        column = [item for item in items if at <= item.box.centre[0] < cut]
        at = cut
        if column:
            found.append(column)
    if len(found) > 1 and _is_row(found):
        return [list(items)]
    return _uprights_together(found)


def _uprights_together(columns: Sequence[list[Item]]) -> list[list[Item]]:
    """Vertical lines beside each other are one text, read from the right."""
    found: list[list[Item]] = []
    for column in columns:
        if found and all(item.kind == "upright" for item in (*found[-1], *column)):
            found[-1] = [*found[-1], *column]
        else:
            found.append(column)
    return found


def _is_row(columns: Sequence[Sequence[Item]]) -> bool:
    """Words set apart on one or two lines are no columns, nor is a stray word beside a text."""
    if any(item.kind != "line" for column in columns for item in column):
        return False
    lengths = [len(column) for column in columns]
    widths = [max(item.box.width for item in column) for column in columns]
    return max(lengths) < _FEWEST or (min(lengths) < _FEWEST and min(widths) < 0.4 * max(widths))


def _strips(items: Sequence[Item]) -> list[list[Item]]:
    """Items that overlap in height, from top to bottom."""
    found: list[list[Item]] = []
    reach = float("-inf")
    for item in sorted(items, key=lambda item: item.box.y0):
        slack = 0.15 * item.box.height if item.line is not None and not item.line.vertical else 0.0
        if found and item.box.y0 + slack < reach:
            found[-1].append(item)
        else:
            found.append([item])
            reach = float("-inf")
        reach = max(reach, item.box.y1 - slack)
    return found


def _groups(strips: Sequence[Sequence[Item]], rulings: Sequence[Ruling]) -> Iterator[tuple[list[Item], bool]]:
    """Strips joined as long as one gutter runs down all of them (True), and strips that none parts (False)."""
    group: list[Item] = []
    gaps: list[Gap] = []
    for number, strip in enumerate(strips):
        if group and gaps and not fenced(strips[number - 1], strip, rulings):
            left = narrowed(gaps, strip)
            stray = left != gaps and len(strip) * 2 <= len(gaps)
            if left and not (stray and _table(group) is not None):
                group, gaps = [*group, *strip], left
                continue
        if group:
            yield group, bool(gaps)
        group, gaps = list(strip), gutters(strip, rulings) if len(strip) > 1 else []
    if group:
        yield group, bool(gaps)


def _by_row(items: Sequence[Item]) -> list[Item]:
    """Items of one column: lines on one baseline from left to right."""
    rows: list[list[Item]] = []
    for item in sorted(items, key=lambda item: item.box.centre[1]):
        last = rows[-1][0].box if rows else None
        if last is not None and abs(last.centre[1] - item.box.centre[1]) < 0.4 * min(last.height, item.box.height):
            rows[-1].append(item)
        else:
            rows.append([item])
    return [item for row in rows for item in sorted(row, key=lambda item: item.box.x0)]
