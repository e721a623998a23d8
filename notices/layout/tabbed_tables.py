"""Tables of pages without boxes: lines whose cells are parted by tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.model import Cell, Line, Table
from notices.patterns import late
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINT = late("规划(?!用途|性质|面积)|指标|条件|要求|其中|情况")


def read_table(rows: Sequence[Line]) -> Table:
    """One row a line, one cell a tab; joint headings and cells that a line end cut in two are put right."""
    grid = _whole_rows([_cells(line) for line in rows])
    columns = max(len(row) for row in grid)
    head = _joint_head(grid, columns)
    body = enumerate(grid[2:], 2) if head else enumerate(grid)
    cells = [Cell(row=number, column=column, lines=lines) for number, row in body for column, lines in enumerate(row)]
    return Table((*head, *cells), len(grid), columns)


def _joint_head(grid: Sequence[list[tuple[Line, ...]]], columns: int) -> list[Cell]:
    """The cells of a head whose second row has only what stands under one joint heading, 规划指标 over 容积率, 绿地率."""
    if len(grid) < 3 or not 1 < len(grid[1]) < len(grid[0]) or len(grid[0]) + len(grid[1]) - 1 != columns:  # noqa: PLR2004
        return []
    joint = [at for at, lines in enumerate(grid[0]) if lines and _JOINT.search(squeeze(lines[0].text))]
    if len(joint) != 1:
        return []
    under = len(grid[1])
    cells = [Cell(0, at, lines, 2) for at, lines in enumerate(grid[0][: joint[0]])]
    cells.append(Cell(0, joint[0], grid[0][joint[0]], 1, under))
    cells += [Cell(0, at + under, lines, 2) for at, lines in enumerate(grid[0][joint[0] + 1 :], joint[0])]
    return cells + [Cell(1, at, lines) for at, lines in enumerate(grid[1], joint[0])]


def _whole_rows(rows: Sequence[list[tuple[Line, ...]]]) -> list[list[tuple[Line, ...]]]:
    """Rows as wide as the head; one that a line end inside a cell cut in two is put together again."""
    width = max(len(row) for row in rows)
    whole: list[list[tuple[Line, ...]]] = []
    for row in rows:
        if len(whole) > 1 and len(whole[-1]) < width and len(whole[-1]) + len(row) - 1 == width:
            *left, last = whole.pop()
            whole.append([*left, last + row[0], *row[1:]])
        else:
            whole.append(row)
    return whole


def _cells(line: Line) -> list[tuple[Line, ...]]:
    texts = [text.strip(" \u3000") for text in line.text.split("\t")]
    prints = [text.strip(" \u3000") for text in line.print.split("\t")] if line.print else [""] * len(texts)
    box = line.box if line.rough else None
    return [
        (Line(text, box, confidence=line.confidence, print=printed, rough=line.rough),) if text else ()
        for text, printed in zip(texts, prints, strict=True)
    ]
