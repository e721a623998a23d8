"""规划公示: a planning authority shows a plan before or after it is approved. 城乡规划法 26, 40, 50."""

from __future__ import annotations

from typing import Annotated

from notices.finders.named import party_after
from notices.kind import Kind, Record, after, between, clause, matching, near
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.windows import Window


class PlanningPublicity(Record):
    """规划公示: a plan is shown to the public."""

    project: Annotated[
        str,
        matching("(?:项目|工程|规划)名称(?:为|是|:)*(?P<value>[^。,;\\n\\t]{2,80})"),
        between('关于(?:对|公布|公示|调整)?[《“"]?', '(?=[》”"]?(?:的)?(?:规划|建设工程|修建性|控制性|总平面|设计方案|调整|方案|批前|批后|局部|详细)[^。]{0,40}(?:公示|公布|公告))'),
        matching("[《“](?P<value>[^》”\\n]{4,80})[》”]"),
    ]
    developer: Annotated[Party | None, party_after("(?:建设|开发|申请|申报)(?:单位|人|企业|主体)(?:名称)?(?:为|是|:)*", "由(?=[^,。]{4,40}(?:投资|开发|建设))")] = None
    location: Annotated[str | None, matching("(?:项目|建设|用地|规划|工程)?(?:地点|位置|地址|选址|区位)(?:为|位于|是|:)*(?P<value>[^。;\\n\\t]{2,100}?)(?=[。;\\n\\t]|,(?:总|规划|用地|建设|占地|建筑|项目))"), matching("位于(?P<value>[^,。;\\n]{4,60})")] = None
    content: Annotated[str | None, matching("(?:公示|公布|调整|规划|主要|建设)(?:的)?(?:主要)?内容(?:为|是|如下|:)*(?P<value>[^。\\n]{4,300})"), clause("由[^。;]{1,60}调整为", stops="。;\n")] = None
    period: Annotated[Period | None, after("公示(?:期限|期|时间)", within=8), near("公示")] = None
    window: Annotated[Window | None, near("公示(?:期|时间|日期)|公布"), after("公示(?:期限|期|时间|日期|起止时间)", within=8)] = None


KIND = Kind(
    record=PlanningPublicity,
    titles=("(?:规划|设计方案|总平面|详规|控规|选址|建设工程)[^。]{0,30}(?:公示|公布|公告)", "批(?:前|后)(?:公示|公布|公告)", "(?:规划)?调整(?:方案)?(?:的)?(?:批前)?公示"),
    says=("规划(?:条件|方案|许可|局|设计|调整|公示|和自然资源)?", "(?:修建性|控制性)?详细规划|总平面图?|设计方案|建设工程规划许可|用地规划", "(?:建设单位|项目名称|建设地点|建设位置|用地性质)", "公示(?:期|时间|地点|方式)", "(?:利害关系人|意见(?:和|或)建议|异议|陈述申辩|听证)"),
    never_says=("记者", "环境影响", "出让", "征收土地", "中标|招标"),
)
