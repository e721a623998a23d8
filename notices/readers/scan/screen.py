"""Looks at the titles first: most pages of a newspaper carry no notice, and need not be read whole.

Read are large lines, the first and last lines of every run and box, and now and then a line between. Where none of
them can belong to a notice, the page is screened. A cue too many costs time; a cue too few loses a notice, so
common words count in titles, and telling phrases anywhere, through a wrong character or two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz

from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.model import Box, Line
    from notices.readers.scan.look import Look

_LARGE = 1.25
"""A title's line over the common one."""
_BETWEEN = 16
_BARE = 8
"""Characters of a line that may be a title in common type."""
_SURE = 0.6
"""Below this mean confidence nothing is judged by cues."""
_TITLE = re.compile(
    r"公告|通告|公示|声明|启事|启示|通知|告知|催告|催收|送达|公布|遗失|挂失|作废|注销|清算|减资|合并|分立|破产|法院|拍卖|竞买"
    r"|转让|出让|招租|招标|投标|采购|磋商|中标|成交|征收|征地|拆迁|安置|摇号|认领|寻亲|更正|悬赏|债权|债务|听证"
    r"|分类(?:广告|信息)|便民|登报|刊登|广告"
)
_PHRASE = re.compile(
    r"遗失|挂失|作废|注销|清算组|申报债权|债权人|减少注册|公告之日|见报之日|登报|竞买|竞得|拍卖标的|挂牌|招标人"
    r"|采购人|投标人|受理原告|本院|开庭|视为送达|举证期|第三人|被执行人|不动产权证|宗地|刊登热线|破产管理人"
    r"|特此(?:公告|通告|声明|通知|公示)"
)
_LONG = (
    "声明作废", "遗失声明", "申报债权", "债权转让", "特此公告", "特此声明", "自公告之日起",
    "人民法院公告", "统一社会信用代码", "国有建设用地使用权", "注销公告", "减资公告", "清算公告", "拍卖公告",
    "招标公告", "成交结果公示",
)  # fmt: skip
_ALIKE = 75.0


def first_lines(look: Look) -> list[int]:
    """Indexes of the strips to read first."""
    if not look.strips:
        return []
    common = float(np.median([strip.height for strip in look.strips]))
    chosen = {
        index for index, strip in enumerate(look.strips) if strip.height > _LARGE * common or strip.vertical
    }
    for run in _runs(look.boxes):
        chosen.update((*run[-1:], *run[::_BETWEEN]))
    return sorted(chosen)


def can_hold_notice(lines: Sequence[Line]) -> bool:
    """Whether the lines read so far leave room for a notice on the page."""
    if not lines or sum(line.confidence for line in lines) / len(lines) < _SURE:
        return bool(lines)
    common = float(np.median([line.size for line in lines]))
    return any(is_cue(line.text, title=line.size > _LARGE * common or line.vertical) for line in lines)


def is_cue(text: str, *, title: bool) -> bool:
    """Whether a line can belong to a notice; titles are asked less.

    >>> is_cue("遗失声明", title=True), is_cue("春耕农资储备充足", title=True)
    (True, False)
    >>> is_cue("编号三，声期作废。", title=False)
    True
    """
    clean = squeeze(text)
    if _PHRASE.search(clean) or ((title or len(clean) <= _BARE) and _TITLE.search(clean)):
        return True
    return any(
        fuzz.partial_ratio(phrase, clean, score_cutoff=_ALIKE)
        for phrase in _LONG
        if len(clean) >= len(phrase)
    )


def _runs(boxes: Sequence[Box]) -> Iterator[list[int]]:
    """Runs of strips that stand one under the other without a gap of a line, from top to bottom."""
    waiting: list[list[int]] = []
    for index in sorted(range(len(boxes)), key=lambda index: boxes[index].y0):
        box = boxes[index]
        above = next((run for run in waiting if _follows(boxes[run[-1]], box)), None)
        if above is None:
            waiting.append([index])
        else:
            above.append(index)
    yield from waiting


def _follows(above: Box, below: Box) -> bool:
    shared = min(above.x1, below.x1) - max(above.x0, below.x0)
    tall = min(above.height, below.height)
    return (
        shared > 0.5 * min(above.width, below.width)
        and -0.6 * tall < below.y0 - above.y1 < 0.8 * tall
        and max(above.height, below.height) < _LARGE * tall
    )
