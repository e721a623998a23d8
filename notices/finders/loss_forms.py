"""The forms of a declaration of loss, told apart by what stands on the two sides of the word of loss.

With H for the holder and P for the papers: `H遗失P`, `H不慎将P遗失`, `HP遗失`, `遗失H P`, `HP声明作废`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.losers import signer
from notices.finders.lost_papers import noun_ends
from notices.finders.paper_words import NOUN
from notices.finders.run_together import parted
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from notices.finders.scene import Scene

_LEAD = late(
    r"(?:[▲△●○★☆◆◇■□※▼►▶◎⊙♦♢✦✪*#·\s]|[(]?[0-9]{1,3}[)]?[、.:)]|(?:兹有|现有|今有|兹因|声明人|遗失人|遗失单位|姓名|单位)[:]?|【[^】]{2,10}】|(?:[父母]亲?(?:姓名)?[:为]?[\u4e00-\u9fff·]{2,4}[,、;:]?){1,2}(?:之[子女]|孩子|婴儿|小孩|儿子|女儿|婴儿姓名)?:?(?=[\u4e00-\u9fff]{2,4}(?:的|之)?(?:《|出生))|(?:遗失|挂失|作废)?(?:声明|启事)[:])*"
)
_LOST = late(r"(?:(?:已|现)?(?:遗失|丢失|失窃|灭失|损毁|被盗)(?:了|[、或]?(?:遗失|丢失|被盗|损毁))*|挂失(?=[:,]))")
_TAKEN = late(r"(?:不慎|不小心|误|因[^,。;将把]{1,16},?)*(?:将|把)(?![乐军士领才相握子])")
_TRAIL = late(r"(?:不慎|不小心|已|现|均|因[^,。;]{2,12}|于[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|,)+$")
_VOID = late(r"(?:特此|现|兹|声明|登报|予以|宣布|公告|已|申请|均)*(?:作废|挂失|无效|失效)|特此(?:声明|公告|启事)|(?<=[,。])声明(?=。|$)")
_PAUSE = late(r"[,。;:\n]|$|声明|特此|作废|现(?=声|特|登|予|宣|已|挂|作)|予以|登报|挂失")
_NUMBER = late(r"(?:[\u4e00-\u9fff]{0,6}(?:号码|编号|证号|号|代码)[:为是]?)?[A-Z(]{0,3}[0-9]{4,}")
_AGAIN = late(r"[^,。;:、()]{4,40}?(?:遗失|丢失)")
"""遗失 as a title run on to a declaration that says it again."""
_CIRCLED = late("[①-⑳⑴-⒇❶-❿]")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a declaration stand."""

    holder: Span | None
    papers: Span
    rest: Span


def read_parts(scene: Scene) -> Parts | None:
    """Tell the forms apart by what stands on the two sides of the word of loss."""
    text = scene.text
    signature = scene.notice.signature
    end = signature.start if signature and signature.start > scene.notice.body.start else scene.notice.body.end
    start = _opening(scene, end)
    lost = _LOST.search(text, start, end) or _VOID.search(text, start, end)
    if lost is None:
        return None
    taken = _TAKEN.search(text, start, lost.start())
    if taken and NOUN.search(text, taken.end(), lost.start()) and _PAUSE.match(text, lost.end(), end):
        return Parts(Span(start, taken.start()), Span(taken.end(), lost.start()), Span(lost.end(), end))
    if lost.start() == start and (again := _AGAIN.match(text, lost.end(), end)):
        start, lost = lost.end(), _LOST.search(text, again.end() - 2, end) or lost
    void = _VOID.search(text, lost.end(), end)
    limit = void.start() if void else end
    if lost.start() == start:
        return _headed(scene, lost.end(), limit, end)
    if _PAUSE.match(text, lost.end(), end) or _numbered_behind(text, lost, end):
        before = _TRAIL.search(text, start, lost.start())
        stop = before.start() if before else lost.start()
        holder, papers = parted(scene, start, stop)
        return Parts(holder, Span(papers, stop), Span(lost.end(), end))
    return Parts(Span(start, lost.start()), Span(lost.end(), limit), Span(limit, end))


def _opening(scene: Scene, end: int) -> int:
    """Where the declaration's first word stands, behind bullets, numbers and 兹有."""
    start = scene.notice.body.start
    printed = scene.notice.clean.printed_span(Span(start, start + 1)).of(scene.notice.clean.printed)
    circled = re.compile(r"[(]?[0-9]{1,2}[)]?").match(scene.text, start, end) if _CIRCLED.match(printed) else None
    lead = _LEAD.match(scene.text, circled.end() if circled else start, end)
    return lead.end() if lead else start


def _numbered_behind(text: str, lost: re.Match[str], end: int) -> bool:
    """Whether a number follows the word of loss, so that the paper stood before it."""
    return _NUMBER.match(text, lost.end(), end) is not None and lost.start() in noun_ends(text, lost.start() - 8, lost.start())


def _headed(scene: Scene, start: int, limit: int, end: int) -> Parts:
    """遗失 stands first: the holder follows it, unless the signer is the holder."""
    if scene.text[start : start + 1] in ":,":
        start += 1
    signing = signer(scene)
    name = signing["name"].spans[0].of(scene.text) if signing else ""
    if name and scene.text.startswith(name, start):
        return Parts(Span(start, start + len(name)), Span(start + len(name), limit), Span(limit, end))
    holder, papers = (None, start) if name else parted(scene, start, limit)
    if scene.text[papers : papers + 1] in ":,":
        papers += 1
    return Parts(holder, Span(papers, limit), Span(limit, end))
