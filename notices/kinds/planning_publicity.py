"""规划公示: a planning authority shows a plan before or after it is approved. 城乡规划法 26, 40, 50."""

from __future__ import annotations

from typing import Annotated

from notices.finders.headers import column
from notices.finders.named import party_after, party_before
from notices.kind import Kind, Record, after, between, clause, matching, near
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.windows import Window

_PLAN = "(?:规划|建设工程(?!项目)|修建性|控制性|总平面|总图|设计|建筑|调整|变更|方案|批前|批后|局部|详细|选址|用地)"


class PlanningPublicity(Record):
    """规划公示: a plan is shown to the public."""

    project: Annotated[
        str,
        column("(?:建设)?(?:项目|工程|规划)(?:的)?名称"),
        matching("(?:项目|工程|规划)(?:的)?名称(?::|为|是|\\t)+(?P<value>[^。,;\\n\\t]{2,80})"),
        matching('关于(?:对|公布|公示|调整)?[《“"](?P<value>[^》”"\\n]{2,80})[》”"]'),
        between("关于(?:对|公布|公示|调整|拟)?", f"(?=(?:的)?{_PLAN}{{1,6}}[^。,\\n]{{0,20}}(?:公示|公布|公告|通告))"),
        matching("^(?:[\\u4e00-\\u9fff]{2,20}局)?(?!(?:建设工程|建设用地|规划|批前|批后|用地|城乡)*(?:规划|许可证|方案|设计|总平面图?|条件|调整|批前|批后|局部|修建性|详细|许可|证|\\(|\\))*(?:公示|公布|公告))(?P<value>[^\\n。,]{4,60}?)(?=(?:的)?(?:批前|批后)?(?:\\([^()]{1,6}\\))?(?:公示|公布|公告|通告))"),
        matching("(?:拟|计划)?在[^,。;\\n]{2,40}(?:新建|改建|扩建|建设|兴建)(?P<value>[^,。;\\n]{2,40})(?=[,。;])"),
        matching("由[^,。;]{4,40}(?:开发|建设|兴建)的(?P<value>[^,。;\\n]{2,40}?)(?=[,。;]|位于|项目位于)"),
        matching('(?:修建|新建|改建|扩建|建设|兴建|实施|申报)(?:的)?[“《"](?P<value>[^”》"\\n]{2,40})[”》"]'),
    ]
    developer: Annotated[
        Party | None,
        column("(?:建设|开发|申请|申报)(?:单位|人|企业|主体)"),
        party_after("(?:建设|开发|申请|申报)(?:单位|人|企业|主体)(?:名称)?(?::|为|是|\\t)*", "由(?=[^,。]{4,40}(?:投资|开发|建设))"),
        party_before("(?:拟|计划|申请)(?:在|于|建设|新建|对)"),
    ] = None
    location: Annotated[
        str | None,
        column("(?:项目|建设|用地|规划|工程|地块)?(?:地点|位置|地址|选址|区位)"),
        matching("(?:项目|建设|用地|规划|工程|地块)(?:地点|位置|地址|选址|区位)(?:为|位于|是|:|\\t)+(?P<value>[^。;\\n\\t]{2,100}?)(?=[。;\\n\\t]|$|,(?:总|规划|用地|建设|占地|建筑|项目))"),
        matching("(?:位于|坐落于|地处)(?P<value>[^,。;\\n\\t()]{4,60})"),
        matching("(?:拟|计划|申请)(?:在|于)(?P<value>[^,。;\\n\\t]{4,40}?)(?=(?:新建|改建|扩建|建设|兴建|修建))"),
    ] = None
    content: Annotated[
        str | None,
        column("(?:公示|公布|调整|变更|规划|主要|建设)(?:的)?(?:主要)?内容", "(?:项目|工程|方案)?概况", "(?:建设|项目)?规模(?:及内容)?", "(?:主要)?(?:经济)?技术指标"),
        matching(
            "(?:(?:公示|公布|调整|变更|规划|主要|建设|修改)(?:的)?(?:主要)?内容|(?:项目|工程|方案)(?:基本)?概况|建设规模(?:及内容)?|(?:主要)?(?:经济)?技术(?:经济)?指标|规划指标)"
            "(?:为|是|如下|:|\\t|\\n)+(?P<value>[^。\\n\\t]{4,300})"
        ),
        matching("(?P<value>(?:将)?[^,。;:\\n]{1,40}由[^。;\\n]{1,60}?(?:调整为|变更为|改为|修改为)[^。;\\n]{1,200})"),
        clause("由[^。;]{1,60}调整为", stops="。;\n"),
    ] = None
    period: Annotated[Period | None, after("公[示告布](?:期限|期|时间)", within=8), near("公[示告布]")] = None
    window: Annotated[Window | None, after("公[示告布](?:起止)?(?:期限|期|时间|日期)", within=12), near("公[示告布](?:期|时间|日期)")] = None


KIND = Kind(
    record=PlanningPublicity,
    titles=("(?:规划|设计方案|总平面|详规|控规|选址|建设工程)[^。]{0,30}(?:公示|公布|公告)", "批(?:前|后)(?:公示|公布|公告)", "(?:规划)?调整(?:方案)?(?:的)?(?:批前)?公示"),
    says=("规划(?:条件|方案|许可|局|设计|调整|公示|和自然资源)?", "(?:修建性|控制性)?详细规划|总平面图?|设计方案|建设工程规划许可|[建地选]字第?[0-9]{6,}|用地规划", "(?:建设单位|项目名称|建设地点|建设位置|用地性质)", "公示(?:期|时间|地点|方式)", "(?:利害关系人|意见(?:和|或)建议|异议|陈述申辩|听证)"),
    never_says=("记者", "环境影响", "出让", "征收土地", "中标|招标"),
)
