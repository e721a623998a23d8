"""Rows of known headings among bare lines: where a table without rules begins, and how wide it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.layout.pieces import pieces
from notices.model import Box
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.gutters import Item
    from notices.model import Line

_KNOWN = late(
    "^序$|^号$|序号|编号|名称|姓名|面积|用途|位置|坐落|座落|年限|容积|密度|绿地|^出让|^成交|^起[始拍]|[价款]|金额|本金|利息|欠息|担保|保证|债务人|借款人"
    "|合同|证号|身份证|号码|备注|单位|标的|时间|日期|竞得|受让|权利人|证书|中标|投标|供应商|报价|得分|排名|名次|户主|房号|地址|文号|^地块|^宗地|电话|规划|指标|条件|要求"
    "|工期|负责人|质量|方式|类[别型]|数量|规格|型号|结果|补偿|安置|产权|性质|结构|户籍|人口"
)
_PROSE = late("[,，。;；:：!！?？●■◆★]|[0-9]{3}|[0-9]$|公司|[局院会]$")
_PART = late("^[(（]|[)）]$|^[\u4e00-\u9fff]$")
"""Units and single characters: rests of a heading, that may come many times."""
_LONGEST = 12
_FEWEST = 3
"""Headings that a table has at least."""
_ASIDE = 32.0
"""Ems of white before a known heading at most."""
_STACKED = 4
"""Signs that a heading set from top to bottom has at most."""
_NEAR = 8.0
"""Ems of white before any other at most."""
_HIGH = 1.1
"""Ems between the middles of headings of one row at most, where some are set in two lines."""
_LEADING = 0.45
_UNDER = 1.6
"""Ems of white between a joint heading and the headings under it at most."""
_JOINT = late("规划(?!用途|性质|面积)|指标|条件|要求|其中|情况|价款")


@dataclass(frozen=True, slots=True)
class Head:
    """Headings that stand in a row, and the box around them."""

    lines: tuple[Line, ...]
    box: Box

    def is_cut(self, x: float) -> bool:
        """Whether a gutter at `x` would part headings of one table."""
        return self.box.x0 < x < self.box.x1


def heads(items: Sequence[Item]) -> list[Head]:
    """Rows of headings among bare lines, from top to bottom."""
    short = [part for line in bare_lines(items) for part in pieces(line) if _is_short(part)]
    known = [line for line in short if _is_known(line)]
    found: list[Head] = []
    for line in sorted(known, key=_middle):
        if any(head.box.holds(_centre(line), slack=line.size) for head in found):
            continue
        for run in _runs(
            [other for other in short if abs(_middle(other) - _middle(line)) <= _HIGH * line.size]
        ):
            if _is_head(run) and any(line is other for other in run):
                whole = _whole(run, short)
                inside = [head for head in found if head.box.overlap(whole.box)]
                if all(len(head.lines) < len(whole.lines) for head in inside):
                    found = [head for head in found if head not in inside] + [whole]
    return found


def bare_lines(items: Sequence[Item]) -> list[Line]:
    """Bare lines, and the few signs of a narrow heading that stand under each other."""
    return [
        item.line
        for item in items
        if item.line is not None and (item.kind == "line" or _is_stacked(item.line))
    ]


def _is_stacked(line: Line) -> bool:
    return line.vertical and len(line.text) <= _STACKED and _is_known(line)


def _is_head(run: Sequence[Line]) -> bool:
    """Whether most of a row are known headings, and enough of them stand beside each other."""
    reach, beside = float("-inf"), 0
    for line in run:
        if line.box is not None and _is_known(line) and line.box.x0 >= reach - 1:
            beside, reach = beside + 1, line.box.x1
    return beside >= _FEWEST and sum(map(_is_known, run)) * 2 >= len(run)


def _is_short(line: Line) -> bool:
    text = line.text.replace(" ", "").replace("\u3000", "")
    if line.box is None or (line.vertical and not _is_stacked(line)):
        return False
    return 0 < len(text) <= _LONGEST and _PROSE.search(text) is None


def _is_known(line: Line) -> bool:
    text = line.text.replace(" ", "").replace("\u3000", "")
    return _KNOWN.search(text) is not None


def _runs(row: Sequence[Line]) -> Iterator[list[Line]]:
    """Short lines beside each other; a heading that comes again begins another table, two unknown ones end it."""
    run: list[Line] = []
    said: set[str] = set()
    strange = 0
    placed = sorted((line for line in row if line.box is not None), key=lambda line: line.box.x0 if line.box else 0.0)
    for at, line in enumerate(placed):
        if line.box is None:
            continue
        part = _PART.search(line.text) is not None
        goes_on = _is_known(line) or any(map(_is_known, placed[at + 1 : at + 2]))
        aside = _ASIDE if goes_on and run and any(map(_is_known, run)) else _NEAR
        again = line.text in said and not part
        strange = 0 if part or _is_known(line) else strange + 1
        if strange > 1 and run:
            yield run[:-1]
            run, said = run[-1:], set()
        elif run and (again or line.box.x0 - _right(run) > aside * line.size):
            yield run
            run, said = [], set()
        run.append(line)
        said.add(line.text)
    if run:
        yield run


def _whole(run: Sequence[Line], short: Sequence[Line]) -> Head:
    """A row of headings with their other lines: those that stand close above, below or between them."""
    lines = list(run)
    box = Box.around(line.box for line in lines if line.box is not None)
    near = True
    while near:
        near = False
        for line in short:
            if line.box is None or any(line is other for other in lines):
                continue
            white = max(line.box.y0 - box.y1, box.y0 - line.box.y1)
            beside = line.box.x1 > box.x0 and line.box.x0 < box.x1
            fits = _is_known(line) or _PART.search(line.text) is not None or line.box.y0 < box.y1
            near_by = white <= _LEADING * line.size or (white <= _UNDER * line.size and _is_sub(line, lines))
            if fits and beside and near_by and line.box.width < 0.6 * box.width:
                lines.append(line)
                box = Box.around([box, line.box])
                near = True
    return Head(tuple(lines), box)


def _is_sub(line: Line, above: Sequence[Line]) -> bool:
    """Whether a known heading stands under a joint one, and under no other."""
    boxes = [
        one.box
        for one in above
        if one.box is not None and line.box is not None and one.box.y1 <= line.box.y0 + 1
    ]
    over = [one for one in above if one.box in boxes and _shares(one, line)]
    return _is_known(line) and (not over or all(_JOINT.search(one.text) for one in over))


def _shares(one: Line, other: Line) -> bool:
    return (
        one.box is not None
        and other.box is not None
        and one.box.x0 < other.box.x1
        and other.box.x0 < one.box.x1
    )


def _middle(line: Line) -> float:
    return line.box.centre[1] if line.box is not None else 0.0


def _centre(line: Line) -> tuple[float, float]:
    return line.box.centre if line.box is not None else (0.0, 0.0)


def _right(run: Sequence[Line]) -> float:
    return max(line.box.x1 for line in run if line.box is not None)
