"""Looks at the titles first: most pages of a newspaper carry no notice, and most others only in a part.

Read are large lines, heads and ends of every run, lines that stand alone, and now and then a line between. Where none
of them can belong to a notice, the page is screened; where some can, their parts are read whole (`parts.py`). A cue
too many costs time; a cue too few loses a notice, so common words count in titles, and telling phrases anywhere,
through a wrong character or two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from notices.patterns import late
from notices.readers.scan.parts import around
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notices.readers.scan.engine import Words
    from notices.readers.scan.look import Look
    from notices.readers.scan.parts import Part

_BETWEEN = 16
_ALONE = 2
"""Lines of a run that is read at once."""
_LONGER = 6
"""Lines from which more than the last of a run is read."""
_SHORT = 0.5
"""A line so much shorter than its run ends a paragraph: it closes, signs or dates, and is soon read."""
_BARE = 8
"""Characters of a line that may be a title in common type."""
_MOST = 0.9
"""Where more than this share has to be read, the rest is."""
_SURE = 0.6
"""Below this mean confidence nothing is judged by cues."""
_TITLE = late(
    r"公告|通告|公示|声明|启事|启示|通知|告知|催告|催收|送达|公布|遗失|挂失|作废|注销|清算|减资|合并|分立|破产|法院|拍卖|竞买"
    r"|转让|出让|招租|招标|投标|采购|磋商|中标|成交|征收|征地|拆迁|安置|摇号|认领|寻亲|更正|悬赏|债权|债务|听证"
    r"|分类(?:广告|信息)|便民|登报|刊登|广告"
)
_PHRASE = late(
    r"遗失|挂失|作废|注销|清算组|申报债权|债权人|减少注册|公告之日|见报之日|登报|竞买|竞得|拍卖标的|挂牌|招标人"
    r"|采购人|投标人|受理原告|本院|开庭|视为送达|举证期|第三人|被执行人|不动产权证|宗地|刊登热线|破产管理人"
    r"|特此(?:公告|通告|声明|通知|公示)"
)
_CLOSE = late(
    r"(?:公告|通告|公示|启事|启示|声明|通知书?|催告书|告知书|催收函|布告|更正)(?:[(（].{1,6}[)）]?)?$"
    r"|^.{0,12}[12二][0-9〇○零O一二三四五六七八九]{3}年.{1,3}月.{1,3}日$"
)
"""A line that ends as a title does, or signs with its day."""
_LONG = (
    "声明作废", "遗失声明", "申报债权", "债权转让", "特此公告", "特此声明", "自公告之日起",
    "人民法院公告", "统一社会信用代码", "国有建设用地使用权", "注销公告", "减资公告", "清算公告", "拍卖公告",
    "招标公告", "成交结果公示",
)  # fmt: skip
_ALIKE = 75.0


def first_lines(look: Look, runs: Sequence[Part]) -> set[int]:
    """Indexes of the strips to read first."""
    chosen: set[int] = set()
    for run in runs:
        if run.large or run.vertical or len(run.strips) <= _ALONE:
            chosen.update(run.strips)
            continue
        chosen.update((run.strips[-1], *(run.strips[::_BETWEEN] if len(run.strips) >= _LONGER else ())))
        chosen.update(index for index in run.strips if look.boxes[index].width < _SHORT * run.box.width)
    return chosen


def to_read(look: Look, runs: Sequence[Part], read: Mapping[int, Words]) -> set[int]:
    """Indexes of the strips that have to be read, by those that were `read`: whole parts that can hold a notice."""
    everything = set(range(len(look.strips)))
    read = {index: words for index, words in read.items() if words.text.strip()}
    if sum(line.confidence for line in read.values()) < _SURE * len(read):
        return everything
    titles = {index for run in runs if run.large or run.vertical for index in run.strips}
    hints = {index for index, line in read.items() if is_cue(line.text, title=index in titles)}
    wanted = around(look, runs, hints)
    return everything if len(wanted) > _MOST * len(everything) else wanted


def is_cue(text: str, *, title: bool) -> bool:
    """Whether a line can belong to a notice; titles are asked less.

    >>> is_cue("遗失声明", title=True), is_cue("春耕农资储备充足", title=True)
    (True, False)
    >>> is_cue("编号三，声期作废。", title=False)
    True
    """
    clean = squeeze(text)
    if _PHRASE.search(clean) or _CLOSE.search(clean):
        return True
    if (title or len(clean) <= _BARE) and _TITLE.search(clean):
        return True
    return any(
        fuzz.partial_ratio(phrase, clean, score_cutoff=_ALIKE)
        for phrase in _LONG
        if len(clean) >= len(phrase)
    )
