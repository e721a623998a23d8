"""Tables without upright rules: three lines, dashed rules, or white alone; the grid comes from how the text lines up.

Lines that share baselines and leave the same white between them are rows of cells, unless each column is filled to
its measure: then they are columns of text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from notices.layout.pieces import pieces, pieces_at
from notices.layout.table_bands import bands
from notices.layout.table_columns import edges_in, whites
from notices.layout.table_rows import Row, cells_of, is_topmost
from notices.model import Box, Table
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.shelf import Shelf
    from notices.layout.table_columns import Gap
    from notices.model import Cell, Line, Ruling

_WHITE = 0.7
"""Ems of white between two columns of cells at least."""
_NARROW = 0.3
"""The same where headings tell that it is a table."""
_SENTENCE_MARKS = late("[，。；,;](?![0-9])")
_AROUND = 0.9
"""Share of a stretch of rules that a frame around it takes in."""
_MOST_RULES = 60
_MOST_LINES = 6
"""Lines of one cell at most; more is text in a column."""


def ruled_tables(loose: Sequence[Ruling], drawn: Sequence[Box], shelf: Shelf) -> Iterator[Table]:
    """Tables that only flat rules mark: the widest stretch of rules of one width with a table between them.

    `drawn` are the frames, tables and pictures that no such table can hold.
    """
    groups: list[list[Box]] = []
    for box in sorted((rule.box for rule in loose if rule.horizontal), key=lambda box: box.y0):
        group = next((g for g in groups if abs(g[0].x0 - box.x0) <= 4 and abs(g[0].x1 - box.x1) <= 4), None)  # noqa: PLR2004
        if group is None:
            groups.append([box])
        else:
            group.append(box)
    short = [rule.box for rule in loose if rule.horizontal]
    for group in groups:
        yield from _stretches(group[:_MOST_RULES], short, drawn, shelf)


def _stretches(
    rules: Sequence[Box], flat: Sequence[Box], drawn: Sequence[Box], shelf: Shelf
) -> Iterator[Table]:
    start = 0
    while start < len(rules) - 1:
        for end in range(len(rules), start + 1, -1):
            hull = Box.around(rules[start:end])
            if any(_stands_in(box, hull) for box in drawn):
                continue
            inner = [box for box in flat if box not in rules and hull.holds(box.centre)]
            lines = shelf.inside(hull)
            table = table_of(lines, (), rules[start:end], inner)
            if table is not None:
                shelf.take(lines)
                yield table
                start = end - 1
                break
        start += 1


def _stands_in(box: Box, hull: Box) -> bool:
    """Whether a frame or a picture stands within a stretch of rules, and not around it."""
    return hull.holds(box.centre) and box.overlap(hull) < _AROUND * hull.area


def table_of(
    lines: Sequence[Line], head: Sequence[Line] = (), rules: Sequence[Box] = (), inner: Sequence[Box] = ()
) -> Table | None:
    """The table that lines make, None where they make none; `rules` run across it, `inner` under a joint heading.

    `head` are the known headings among the lines that have told that it is one.
    """
    if len(lines) < 6:  # noqa: PLR2004 - two columns of three
        return None
    gaps = _gaps([part for line in lines for part in pieces(line)], rules, head)
    parts = {id(line): pieces_at(line, gaps) for line in lines}
    head = [part for line in head for part in parts[id(line)]]
    lines = [part for line in lines for part in parts[id(line)]]
    edges = edges_in(gaps, lines, inner)
    columns = len(edges) - 1
    if columns < (2 if rules else 3):
        return None
    rows = _rows(lines, edges, rules, head)
    fewest = 2 if rules or head else 3
    if len(rows) < fewest or any(_spans_all(line, edges) for line in lines):
        return None
    if not head and _is_prose(lines):
        return None
    cells: list[Cell] = []
    at = 0
    for number, row in enumerate(rows):
        made, height = cells_of(Row(tuple(row), tuple(edges), head=number == 0), at, inner)
        cells += made
        at += height
    if any(len(cell.lines) > _MOST_LINES for cell in cells):
        return None
    cells.sort(key=lambda cell: (cell.row, cell.column))
    boxes = [line.box for line in lines if line.box is not None]
    return Table(tuple(cells), at, columns, Box.around([*boxes, *rules]))


def _gaps(lines: Sequence[Line], rules: Sequence[Box], head: Sequence[Line]) -> list[Gap]:
    """The white that runs down the body of the table.

    Where joint headings hide columns of the body, these are those of the lines under them.
    """
    white = _NARROW if head or len(rules) > 2 else _WHITE  # noqa: PLR2004 - rules above and below a heading
    if len(rules) > 2:  # noqa: PLR2004 - the heading may span columns
        return whites(
            [line for line in lines if line.box is not None and line.box.centre[1] > rules[1].y0], white
        )
    found = whites(lines, white)
    tops = _with_head(bands(lines, edges_in(found, lines)), head)[:1]
    joint = {id(line) for line in tops[0]} if tops else set()
    body = [line for line in lines if id(line) not in joint]
    under = whites(body, white)
    edges = edges_in(under, body)
    boxes = [line.box for line in tops[0] if line.box is not None] if tops else []
    joined = [line for line in lines if id(line) in joint and line.box and _crossed(line.box, edges)]
    joined = [line for line in joined if line.box is not None and is_topmost(line.box, boxes)]
    if joined and len(under) > len(found):
        return whites([line for line in lines if not any(line is one for one in joined)], white)
    return found


def _crossed(box: Box, edges: Sequence[float]) -> bool:
    """Whether a heading reaches from one column into another."""
    return bisect_right(edges, box.x1 - 1) > bisect_right(edges, box.x0 + 1)


def _with_head(rows: Sequence[list[Line]], head: Sequence[Line]) -> list[list[Line]]:
    """Rows, the first of which is the whole head."""
    own = {id(line) for line in head}
    last = max((at for at, row in enumerate(rows) if any(id(line) in own for line in row)), default=0)
    return [[line for row in rows[: last + 1] for line in row], *rows[last + 1 :]]


def _rows(
    lines: Sequence[Line], edges: Sequence[float], rules: Sequence[Box], known: Sequence[Line]
) -> list[list[Line]]:
    """Rows from top to bottom: between rules where every row is ruled, else by the white between them."""
    sections: list[list[Line]] = []
    heights = [rule.centre[1] for rule in rules]
    for line in sorted(lines, key=lambda line: line.box.centre[1] if line.box else 0.0):
        section = bisect_right(heights, line.box.centre[1]) if line.box else 0
        while len(sections) <= section:
            sections.append([])
        sections[section].append(line)
    sections = [section for section in sections if section]
    if len(rules) > 3:  # noqa: PLR2004 - head, foot, and a rule under each row
        return sections
    head = sections[:1] if len(rules) > 2 else []  # noqa: PLR2004
    body = sections[len(head) :]
    found = head + [row for section in body for row in bands(section, edges)]
    return _with_head(found, known) if known else found


def _spans_all(line: Line, edges: Sequence[float]) -> bool:
    """Whether a line runs through every column: it is a sentence or a title, no cell."""
    return line.box is not None and line.box.x0 < edges[1] and line.box.x1 > edges[-2]


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether sentences are printed: cells hold words and figures, columns of text hold commas and full stops."""
    text = "".join(line.text for line in lines)
    return len(_SENTENCE_MARKS.findall(text)) > 0.025 * len(text)
