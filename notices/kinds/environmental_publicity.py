"""环境影响评价公示: a builder informs the public of a project's environmental assessment. 环境影响评价公众参与办法 9-11, 20."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.named import party_after
from notices.finders.scene import Scene, Tree, reading
from notices.kind import Kind, Record, after, anywhere, between, matching, near
from notices.model import Span
from notices.values.numerals import read_numeral
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.urls import Url

_STAGES = (
    (re.compile(r"第?(?P<n>[一二三12３])次(?:信息)?(?:公示|公告|公开|环评)"), None),
    (re.compile(r"(?P<words>报批前|征求意见稿|拟报批|报批|受理|拟审批|审批|验收)"), "words"),
)


class EnvironmentalPublicity(Record):
    """环境影响评价公示: what is to be built, who assesses it, where to read and object."""

    project: Annotated[
        str,
        matching("(?:建设)?项目(?:名称|概况)(?:为|是|:)*(?P<value>[^。,;\\n\\t]{4,80})"),
        matching("《(?P<value>[^》\\n]{4,80}?)(?:环境影响(?:评价)?)?(?:报告[书表])"),
        matching("^(?:关于)?(?P<value>[^\\n。,]{4,80}?)(?=环境影响|环评)"),
        between("关于", "(?=环境影响|环评)"),
    ]
    constructor: Annotated[Party | None, party_after("(?:建设|建设项目|项目)(?:单位|业主)(?:名称)?(?:为|是|:)*")] = None
    assessor: Annotated[Party | None, party_after("(?:环评|评价|环境影响评价|编制|承担(?:环评|环境影响评价)[^。:]{0,6})(?:机构|单位)(?:名称)?(?:为|是|:)*", "委托")] = None
    stage: int | str | None = None
    report_links: Annotated[list[Url], anywhere()] = []
    period: Annotated[Period | None, near("公示|意见|公众|反馈|有效"), after("公示(?:期|时间|期限)", within=8)] = None


def _stage(scene: Scene) -> Tree | None:
    """Which of the announcements this is: a number, or the word that names the step."""
    for pattern, group in _STAGES:
        match = pattern.search(scene.text)
        if match and group is None:
            return reading(scene.notice, read_numeral(match["n"]), Span(*match.span("n")))
        if match:
            return reading(scene.notice, match["words"], Span(*match.span("words")))
    return None


KIND = Kind(
    record=EnvironmentalPublicity,
    titles=("环境影响(?:评价|报告)?[^。]{0,30}(?:公示|公告|公开)", "环评[^。]{0,20}(?:公示|公告)", "环境(?:保护)?(?:影响|验收)[^。]{0,20}公示"),
    says=("环境影响(?:评价|报告)", "(?:建设|评价|环评)(?:单位|机构)", "公众(?:参与|意见|提出)|征求(?:公众)?意见", "(?:报告[书表])[^。]{0,20}(?:征求|全文|查阅|网络链接)|环评"),
    never_says=("记者",),
    reads={"stage": _stage},
)
