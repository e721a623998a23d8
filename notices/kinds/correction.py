"""更正公告: an earlier notice is corrected, added to, taken back, suspended or ended."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.scene import Scene, Tree, reading
from notices.finders.signers import corrected
from notices.finders.words import matching
from notices.kind import Kind, Record, clause
from notices.model import Span
from notices.values.value import Value

_TEXT = Value(re.compile(r"[^\n]+"), str)
_CHANGE = re.compile(
    r"(?P<value>[^。;\n]{0,80}(?:更正为|变更为|调整为|修改为|改为|应为|延期至|延长至|延至|更改为|顺延至|推迟至)[^。;\n]{1,120}|(?:增加|补充|删除)(?:以下|如下)?[^。;\n]{2,120})"
)


class Correction(Record):
    """更正公告: an earlier notice does not stand as it was printed."""

    corrects: Annotated[
        str,
        corrected(),
        matching('(?:刊登|发布|登载|公布|刊发)(?:的|了)?(?:关于)?[《“"]?(?P<value>[^。,;》”\\n]{4,80}?(?:公告|公示|通告|声明|启事|通知))'),
        matching("(?:原|对|将)(?P<value>[^。,;》”\\n]{4,60}?(?:公告|公示|通告|声明))"),
    ]
    changes: list[str] = []
    resumes: Annotated[str | None, clause("恢复(?:时间|挂牌|拍卖|出让|交易|招标|申报)", "另行(?:公告|通知)", "重新(?:公告|发布|挂牌)", stops="。;\n")] = None


def _changes(scene: Scene) -> Tree | None:
    """What is changed, one sentence each."""
    found = [
        reading(scene.notice, match["value"], Span(*match.span("value")))
        for match in _CHANGE.finditer(scene.text, scene.notice.body.start)
    ]
    return found or None


KIND = Kind(
    record=Correction,
    titles=("(?:更正|补充|变更|撤销|撤回|中止|终止|暂停|延期|恢复|澄清|勘误)(?:的)?(?:公告|公示|通知|声明|启事|通告)", "(?:公告|公示)(?:的)?(?:更正|补充|变更|中止|终止|撤销)"),
    says=("(?:更正|变更|调整|修改|改)(?:为|如下|内容)|应为|有误|现更正", "(?:原|刊登|发布|公布)(?:的)?[^。]{0,40}(?:公告|公示|通告|声明)", "(?:其他|其它|其余)(?:内容|事项)?(?:均)?不变", "(?:中止|终止|撤销|延期|暂停)[^。]{0,30}(?:挂牌|拍卖|出让|招标|公告|交易)"),
    never_says=("记者", "本报(?:编辑部|更正)", "债权人会议"),
    reads={"changes": _changes},
)
