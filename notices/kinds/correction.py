"""更正公告: an earlier notice is corrected, added to, taken back, suspended or ended."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.scene import Scene, Tree, reading
from notices.finders.signers import cited, corrected
from notices.finders.words import matching
from notices.kind import Kind, Record, clause
from notices.model import Span
from notices.patterns import late
from notices.values.value import Value

_VERB = late(
    "(?:更正|变更|调整|修改|更改|修正|修订)(?:为|成|至|到)|改(?:为|成|至|到)|应(?:当)?(?:为|是)|(?:延期|延长|延|顺延|推迟|提前|延后|展期)(?:至|到)|(?:增加|补充|删除|新增)(?!公告|通知|说明|内容|如下|以下|事项|[:\t\n])"
)
_STOP = late(
    "(?:(?:现|决定|拟|经研究,?)(?:予以|依法)?|,|(?=[^,。;:》《\n]{2,40}(?:宗地|地块|项目|标的)现(?:予以|依法)?(?:终止|中止|暂停|取消|撤销|停止)))(?:(?<=[)》])中)?(?P<value>(?:(?!中)[^,。;:》《()\n]{2,40}(?:宗地|地块|项目|标的)现(?:予以|依法)?)?(?:终止|中止|暂停|取消|撤销|停止)(?!公告|的|招标公告)[^,。;\n]{2,60})"
)
_NUMBERED = late(r"(?:[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.\t]+)?(?:原(?=[“\"《]))?(?:因故|现(?:将|对)?)?")
_UNSAID = late("(?:现|特|拟)?(?:将其)?(?:更正|变更|调整|修改|更改|修正|改|应)(?:当)?(?:为|是)")
_NOTICE = late("(?:公告|公示|通告|通知|声明|启事)$")
_LONGEST = 160


class Correction(Record):
    """更正公告: an earlier notice does not stand as it was printed."""

    corrects: Annotated[
        str,
        matching("原(?:公告|公示)(?:的)?(?:名称|标题|项目名称)(?:为|:|\\t)(?P<value>[^。,;\\n\\t]{4,80})"),
        matching("[《](?P<value>[^《》\\n]{2,80}(?:公告|公示|通告|通知|声明|启事)(?:\\([^()]{1,20}\\))?)[》]"),
        corrected(),
        matching("《[^》\\n]{2,12}(?:报|快讯)》(?:第?[A-Z]?[0-9]{1,2}版)?(?:上)?(?:刊登|发布|登载)?(?:的)?(?P<value>[^,。;)》《\\n]{2,40}?(?:公告|公示|声明|启事|通知))"),
        matching('(?:刊登|发布|登载|公布|刊发)(?:的|了)?(?:关于)?[“"]?(?P<value>[^。,;》”\\n]{2,80}?(?:公告|公示|通告|声明|启事|通知))'),
        matching("(?:原|对|将)(?P<value>[^。,;》”\\n《]{4,60}?(?:公告|公示|通告|声明))"),
    ]
    changes: list[str] = []
    resumes: Annotated[str | None, clause("恢复(?:时间|挂牌|拍卖|出让|交易|招标|申报)", "另行(?:公告|通知)", "重新(?:公告|发布|挂牌)", stops=",。;\n")] = None


def _laws(scene: Scene) -> Tree | None:
    """Laws, and no notice that is corrected: 《…通知》 counts only where the text rests on it."""
    rests = re.compile("(?:根据|依据|按照|依照|遵照)[^。]{0,60}$")
    trees = list(cited().find(scene, Value(re.compile("."), str)))
    kept = [tree for tree in trees if rests.search(scene.text[: tree["title"].spans[0].start]) or not _NOTICE.search(tree["title"].value)]
    return kept or None


def _changes(scene: Scene) -> Tree | None:
    """What is changed, one clause each: the words around 更正为 or 应为, or the stop that is put to something."""
    body = scene.notice.body
    spans = [_clause(scene.text, verb.start(), body) for verb in _VERB.finditer(scene.text, body.start, body.end)]
    spans = [span for span in dict.fromkeys(spans) if len(span) > 3]  # noqa: PLR2004 - a verb alone changes nothing
    if not spans:
        spans = [Span(*stop.span("value")) for stop in _STOP.finditer(scene.text, body.start, body.end)][:1]
    return [reading(scene.notice, span.of(scene.text), span) for span in spans] or None


def _clause(text: str, at: int, body: Span) -> Span:
    """The clause around a verb, without its number; marks inside “” part nothing."""
    start, depth = at, 0
    while start > max(body.start, at - _LONGEST):
        depth += {"”": 1, "“": -1}.get(text[start - 1], 0)
        if depth <= 0 and text[start - 1] in ",。;:\n":
            break
        start -= 1
    end, depth = at, 0
    while end < min(body.end, at + _LONGEST):
        depth += {"“": 1, "”": -1}.get(text[end], 0)
        if depth <= 0 and text[end] in ",。;\n":
            break
        end += 1
    if _UNSAID.match(text, start, end) and start > body.start + 1 and text[start - 1] == ",":
        start = _clause(text, start - 1, body).start
    number = _NUMBERED.match(text, start, at)
    return Span(number.end() if number else start, end)


KIND = Kind(
    record=Correction,
    titles=("^关于(?:更正|补充|变更|撤销|撤回|中止|终止|暂停|延期|取消|恢复|推迟)[^。]{2,80}(?:公告|公示|通知|通告)$", "(?:撤销|撤回|中止|终止|暂停|延期|取消)[^。]{0,8}(?:公告|公示|通告|通知|声明|启事)$", "(?:更正|补充|变更|撤销|撤回|中止|终止|暂停|延期|恢复|澄清|勘误)(?:的)?(?:公告|公示|通知|声明|启事|通告)", "(?:公告|公示)(?:的)?(?:更正|补充|变更|中止|终止|撤销)"),
    says=("《[^》]{2,80}(?:公告|公示|通告|声明|启事)》[^。]{0,80}(?:撤销|失效|作废|中止|终止|更正|补充|予以|不变)", "更正(?:内容|事项)|原公告(?:名称|发布|标题)", "(?:决定|现|予以)(?:予以?|依法)?(?:撤销|撤回|中止|终止|暂停|取消)", "(?:更正|变更|调整|修改|改)(?:为|如下|内容)|应为|有误|现更正", "(?:原|刊登|发布|公布)(?:的)?[^。]{0,60}(?:公告|公示|通告|声明)", "(?:其他|其它|其余)(?:内容|事项)?(?:均)?不变", "(?:中止|终止|撤销|延期|暂停)[^。]{0,30}(?:挂牌|拍卖|出让|招标|公告|交易)"),
    never_says=("记者", "本报(?:编辑部|更正)", "债权人会议"),
    reads={"legal_basis": _laws, "changes": _changes},
)
