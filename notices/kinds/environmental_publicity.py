"""环境影响评价公示: a builder informs the public of a project's environmental assessment. 环境影响评价公众参与办法 9-11, 20."""

from __future__ import annotations

from typing import Annotated

from notices.finders.headers import column
from notices.finders.named import party_after
from notices.finders.report_links import links_to_reports
from notices.finders.scene import Scene, Tree, reading
from notices.kind import Kind, Record, after, between, matching, near
from notices.model import Span
from notices.patterns import late
from notices.values.numerals import read_numeral
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.urls import Url

_NUMBERED = late(r"第(?P<n>[一二三1-3])次(?:信息|公众参与|环评|环境影响评价)?(?:公示|公告|公开)|(?P<first>首)次(?:环境影响评价|环评|信息|公众参与)*(?:信息)?(?:公示|公告|公开)|(?P<times>[一二三])次公示")
_STEP = late(r"征求意见稿|报批前|拟报批|拟审批|拟批准|作出审批(?:决定|意见)|审批前|受理|审批|报批|验收")
_TOLD_STEP = late(r"(?P<words>报批前|拟报批|拟审批|受理)[^。\n]{0,12}(?:公示|公开|公告)")


class EnvironmentalPublicity(Record):
    """环境影响评价公示: what is to be built, who assesses it, where to read and object."""

    project: Annotated[
        str,
        column("(?:建设)?项目(?:的)?名称", "(?:建设)项目$"),
        matching("(?:建设)?(?:项目|工程)(?:的)?名称(?::|为|是|\\t|\\n)+(?P<value>[^。,;\\n\\t]{4,80})"),
        matching("《(?P<value>[^》\\n]{4,80}?)(?:环境影响(?:评价)?)?(?:报告[书表])"),
        matching(
            "(?:^|[\\n。,])(?:现将|关于|现对)?(?P<value>(?![^\\n。,]{0,30}(?:拟审批|受理|拟对|下列|以下|关于))[^\\n。,《》]{4,80}?)(?=(?:(?<=项目)建设项目|(?<=工程)建设项目)?(?:环境影响|环评)(?:评价|报告|信息|文件|第|首|公众)?)"
        ),
        between("关于", "(?=环境影响|环评)"),
        matching("拟(?:投资|开工|进行|在[^。,;\\n]{2,20})?(?:建设|新建|扩建|改建|实施|建)(?P<value>(?!项目|工程)[^。,;:\\n]{2,60}?(?:项目|工程))(?=[。,;\\n]|的|已|正|现)"),
    ]
    constructor: Annotated[
        Party | None,
        column("(?:建设|项目)(?:单位|业主)", "业主单位"),
        party_after("(?:建设|建设项目|项目|业主)(?:单位|业主)(?:名称)?(?::|为|是|\\t)+"),
    ] = None
    assessor: Annotated[
        Party | None,
        column("(?:环评|评价|编制|环境影响评价)(?:文件)?(?:编制)?(?:机构|单位)"),
        party_after("(?:环评|评价|环境影响评价|编制|承担(?:环评|环境影响评价)[^。:]{0,6})(?:文件)?(?:编制)?(?:机构|单位)(?:名称)?(?::|为|是|\\t)+", "委托"),
    ] = None
    stage: int | str | None = None
    report_links: Annotated[list[Url], links_to_reports()] = []
    period: Annotated[Period | None, after("公示(?:期|时间|期限)", within=8), near("公示|意见|公众|反馈|有效")] = None


def _stage(scene: Scene) -> Tree | None:
    """Which of the announcements this is: a number, or the word that names the step; the title speaks first."""
    title = scene.notice.title or Span(0, 0)
    for scope in (title, Span(0, len(scene.text))):
        match = _NUMBERED.search(scene.text, scope.start, scope.end)
        if match:
            group = next(name for name in ("n", "first", "times") if match[name])
            number = 1 if group == "first" else read_numeral(match[group])
            return reading(scene.notice, number, Span(*match.span(group)))
        step = (_STEP if scope == title else _TOLD_STEP).search(scene.text, scope.start, scope.end)
        if step:
            group = "words" if step.re is _TOLD_STEP else ""
            span = Span(*(step.span(group) if group else step.span()))
            return reading(scene.notice, span.of(scene.text), span)
    return None


KIND = Kind(
    record=EnvironmentalPublicity,
    titles=("环境影响(?:评价|报告)?[^。]{0,30}(?:公示|公告|公开)", "环评[^。]{0,20}(?:公示|公告)", "环境(?:保护)?(?:影响|验收)[^。]{0,20}公示"),
    says=("环境影响(?:评价|报告)", "(?:建设|评价|环评)(?:单位|机构)", "公众(?:参与|意见|提出)|征求(?:公众)?意见", "(?:报告[书表])[^。]{0,20}(?:征求|全文|查阅|网络链接)|环评"),
    never_says=("记者",),
    reads={"stage": _stage},
)
