"""Pages without boxes: lines as a text file or a digital edition leaves them, to blocks.

An empty line parts paragraphs. Without empty lines, a line that stops short of the common width ends its paragraph.
Lines with tabs are the rows of a table.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from notices.layout.cues import BODY, DATE, NUMBERED, TITLE
from notices.layout.cues import LABEL as CONTACT
from notices.layout.measures import (
    NARROWEST,
    WIDEST,
    columns_of_text,
    common_width,
    ink_of,
    is_blank,
    is_row,
    measure_of,
    single_spaced,
    width_of,
)
from notices.layout.spaced_tables import with_tabs
from notices.layout.tabbed_tables import read_table
from notices.model import Block, Line, Role
from notices.patterns import late
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from notices.model import Box, Page

_CUT_WORD = late(
    "有\n限[公责]|限\n公司|公\n司|\n有限|责\n任公|人\n民法|民\n法院|法\n院|委\n员会|员\n会|办事\n处|合作\n社"
    "|[(〔][12][0-9]{3}[)〕]\n|\n[路街道巷弄][0-9]|[路街道巷弄]\n[0-9]+号|\n[(][\u4e00-\u9fff]{0,6}(?:编?号|代码)|[0-9]\n(?:[月日号元]|年(?!租金|利率|限|息|化))|联\n系[人电方地]|联系\n[人电方地]|电\n话|地\n址|手\n机|邮\n箱|\n[:,;。、)》]"
)
_DANGLING = late("[,、与和至及于向为将由自以并或在对]$")
_HANGING = late("[(（][^()（）]{0,24}[:：]$|[^、]、$|[日号]至$|(?<![0-9])0[0-9]{2,3}[-—－]$")
_ENDS = late(r"(?:[。;；:：!?！？]|如下)$")
_PAGE_LABEL = late(r"^[ \u3000]*[A-Z][0-9]{2}[ \u3000版]")
_OVER = late("(?:作废|声明|公告|公示|遗失|丢失|挂失|有效|启事|[0-9])$")
_PROSE = late("(?:本院|我院|本局|我局|本委|申请(?:执行)?人|原告|根据|依据|依照|按照|鉴于|为了?(?!什么)|现(?!金|代)|兹)")
_TOLD = late(r",(?![0-9])|\((?![^()]*\)$)")
"""A clause has begun: a comma, or a bracket that is not the last word's (as in the header 面积(平方米))."""
_LONGEST_TITLE = 40
_SHORTEST_NAME = 6
_LONE_LABEL = late(
    "(?:联系|咨询|报名|监督)(?:人|电话|方式|地址|时间)|(?:项目|标的)(?:名称|编号)|网址|地址|(?:竞买|竞租|交易|投标)?保证金"
    "|(?:转让|出租|招租|竞租|拍卖|竞价|招标|采购|中标|成交|公告|公示|挂牌)(?:方|人|标的|单位|底价|期限?|时间|金额|价格?)"
)
"""A line that is a label and no more: its value stands under it."""
_LABEL = late(r"[\u4e00-\u9fff]{2,10}[:：]")
_COLUMN = late(r"(?:序号|(?:宗地|地块|标的)?(?:编号|号)|标的(?:名称)?|债务人|借款人|名次|排名|姓名|公司名称|项目名称)$")
"""The first heading of a table whose cells stand one a line."""


def read_prose(page: Page) -> tuple[Block, ...]:
    """The blocks of a page without boxes, in the order of its lines; one paragraph or one table each."""
    articles = _articles(page.lines)
    return tuple(replace(block, frame=box, box=box) for box, lines in articles for block in _blocks(lines))


def _articles(lines: Iterable[Line]) -> Iterator[tuple[Box | None, list[Line]]]:
    """Lines that the source puts into one box, and those outside of any."""
    box: Box | None = None
    run: list[Line] = []
    for line in lines:
        own = line.box if line.rough else None
        if line.text.strip(" \u3000") and own != box:
            if run:
                yield box, run
            box, run = own, []
        run.append(line)
    yield box, run


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    printed = single_spaced(with_tabs(lines))
    measure = measure_of(printed)
    for blank, run in groupby(printed, key=is_blank):
        if blank:
            continue
        for tabular, part in groupby(run, key=is_row):
            rows = list(part)
            if tabular and len(rows) > 1:
                yield Block(paragraphs=(), role="table", table=read_table(rows))
            else:
                for piece in columns_of_text(rows):
                    yield from (
                        Block(paragraphs=(paragraph,), role=_role(paragraph))
                        for paragraph in _paragraphs(piece, measure)
                    )


def _role(paragraph: tuple[Line, ...]) -> Role:
    return "title" if paragraph[0].heading else "text"


def _paragraphs(lines: Sequence[Line], measure: float) -> Iterator[tuple[Line, ...]]:
    """Join hard-wrapped lines: a full line goes on unless the next one is indented or a title.

    `measure` is that of the whole page: few lines do not show their own.
    """
    if len(lines) == 1:
        yield tuple(lines)
        return
    full = [filled or width_of(line) >= measure - 1 for filled, line in zip(_full(lines), lines, strict=True)]
    width = max((width_of(line) for line in lines), default=0.0)
    margin = min(_indent(line) for line in lines)
    current: list[Line] = []
    for at, line in enumerate(lines):
        indented = len(current) == 1 and full[at] and _width_lost(current[0], line)
        goes_on = (
            full[at - 1]
            or indented
            or _cuts_word(lines[at - 1], line)
            or (current != [] and _unfinished(current, width))
        )
        hanging = (
            full[at - 1]
            and _ENDS.search(lines[at - 1].text.rstrip()) is None
            and NUMBERED.match(squeeze(line.text)) is None
        )
        deeper = _indent(line) > margin and not hanging
        joined = bool(current) and (_hangs(current[-1]) or _cuts_word(current[-1], line))
        if current and not joined and (deeper or not (goes_on and not _starts_anew(current, line))):
            yield tuple(current)
            current = []
        current.append(line)
    if current:
        yield tuple(current)


def _width_lost(first: Line, following: Line) -> bool:
    """Whether a paragraph's first line is short by its indent alone, which the source has dropped."""
    title = TITLE.match(squeeze(first.text)) is not None or first.heading
    short = width_of(following) - width_of(first)
    indent = 1.5 < short <= 2.5  # noqa: PLR2004 - two letters
    ended = _ENDS.search(first.text.rstrip()) is not None
    return not title and indent and not ended and width_of(first) >= NARROWEST - 2


def _full(lines: Sequence[Line]) -> list[bool]:
    """Which lines fill their measure, told by their width in print or by their number of characters.

    Type sets digits at half the width of Han; a file that was wrapped by a program counts them whole. The measure is
    the one that more lines fill.
    """
    by_width = max((_by(size, lines) for size in (width_of, ink_of)), key=sum)
    counts = [len(line.text) for line in lines]
    most = max(counts)
    if not NARROWEST < most < WIDEST or counts.count(most) < 2:  # noqa: PLR2004 - a measure is shared
        return by_width
    by_count = [_fills(line, most, following) for line, following in zip_longest(lines, lines[1:])]
    return by_count if sum(by_count) > sum(by_width) else by_width


def _by(size: Callable[[Line], float], lines: Sequence[Line]) -> list[bool]:
    """Which lines fill the measure that two or more share."""
    width = common_width([size(line) for line in lines])
    return [size(line) >= width - 1.5 for line in lines]


def _fills(line: Line, most: int, following: Line | None) -> bool:
    """Whether a line has all the characters of its measure; a blank at its end was lost."""
    if len(line.text) != most - 1:
        return len(line.text) == most
    ends = line.text.endswith(("。", ";", "；"))
    return not ends and (following is None or _LABEL.match(following.text) is None)


def _cuts_word(before: Line, line: Line) -> bool:
    """Whether the end of a line parts a word that is never parted by a paragraph: 有限公|司."""
    return _CUT_WORD.search(f"{squeeze(before.text)[-6:]}\n{squeeze(line.text)[:9]}") is not None


def _hangs(line: Line) -> bool:
    """Whether a line breaks off in a list or between two days."""
    return _HANGING.search(squeeze(line.text)) is not None


def _unfinished(paragraph: Sequence[Line], width: float) -> bool:
    """A sentence of prose that has begun and not come to its end, on a line that is nearly full."""
    last = paragraph[-1]
    if width >= WIDEST or width_of(last) < width * 0.72 or _ENDS.search(last.text.rstrip()):
        return False
    text = squeeze("\n".join(line.text for line in paragraph))
    told = _TOLD.search(text) is not None and _OVER.search(text) is None
    item = NUMBERED.match(text) is not None and width_of(last) >= width * 0.85
    return told or item or _DANGLING.search(text) is not None or _PROSE.match(text) is not None


def _indent(line: Line) -> int:
    """How many Han characters of white stand before the first letter; a single stray blank is none."""
    white = line.text[: len(line.text) - len(line.text.lstrip(" \u3000"))]
    return int(sum(1.0 if character == "\u3000" else 0.5 for character in white))


def _starts_anew(current: Sequence[Line], line: Line) -> bool:
    before = current[-1]
    text = squeeze(line.text)
    if _PAGE_LABEL.match(line.text) or _LONE_LABEL.fullmatch(text):
        return True
    above = squeeze(before.text)
    if above.endswith("。") and _COLUMN.match(text):
        return True
    if _LABEL.match(text) and (_LABEL.match(squeeze(current[0].text)) or _LABEL.match(above) or TITLE.match(above)):
        return True
    if _is_body(text) and (CONTACT.match(squeeze(before.text)) or _is_whole_body(squeeze(before.text), text)):
        return True
    if before.text.rstrip().endswith("。") and (CONTACT.match(text) or NUMBERED.match(text) or _is_body(text)):
        return True
    indented = line.text.startswith(("\u3000\u3000", "    "))
    titled = len(text) <= _LONGEST_TITLE and TITLE.match(text) is not None and "。" not in text
    if DATE.match(text) or DATE.match(squeeze(before.text)):
        return True
    return line.heading or before.heading or indented or (titled and before.text.rstrip().endswith("。"))


def _is_whole_body(above: str, text: str) -> bool:
    """Whether two lines are the names of two bodies that sign together, and not one name in two lines."""
    return _is_body(above) and not text.startswith(("有限", "股份", "责任"))


def _is_body(text: str) -> bool:
    """Whether a line is the name of a body and nothing more: who signs."""
    return (
        _SHORTEST_NAME <= len(text) <= _LONGEST_TITLE
        and BODY.search(text) is not None
        and re.search(r"[,、;:。]", text) is None
    )
