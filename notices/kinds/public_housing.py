"""公共住房公示: who gets public rental or shared-ownership homes, and when lots are drawn."""

from __future__ import annotations

from typing import Annotated

from notices.finders.estates import estate
from notices.finders.headers import column
from notices.kind import Kind, Record, after, matching, near
from notices.values.counts import Count
from notices.values.windows import Window

_HOMES = "公共租赁|公租|共有产权|保障|经济适用|安置|廉租|人才|限价|安居|住房"
_FIGURE = "[0-9]+(?:,[0-9]{3})*|[一二三四五六七八九十百千]+"


class PublicHousing(Record):
    """公共住房公示: homes with public support are allotted."""

    programme: Annotated[
        str,
        matching("(?P<value>公共租赁住房|公租房|廉租(?:住)?房|保障性租赁住房|(?:共有产权)?保障(?:性)?住房|保障房|经济适用(?:住)?房|共有产权(?:住)?房|限价商品(?:住)?房|人才(?:公寓|住房|房)|安居(?:型商品)?房|安置房|定向安置房)"),
    ]
    project: Annotated[
        str | None,
        column("(?:项目|小区|楼盘)名称"),
        matching("(?:项目|小区|楼盘)名称(?::|为|\\t)+(?P<value>[^,。;\\n\\t]{2,40})"),
        estate(_HOMES),
        matching(f"(?:{_HOMES})(?:住房|房)?\\((?P<value>[\\u4e00-\\u9fff·0-9A-Za-z]{{2,14}}(?:苑|园|府|庭|居|邸|城|里|湾|郡|轩|阁|小区|公寓|新村|家园|项目))\\)"),
        matching("(?:^|[。,;\\n])(?P<value>(?!该|本|此|以上|上述|第)[\\u4e00-\\u9fff·0-9A-Za-z]{2,14}?)(?:项目|小区)(?=(?:本次|此次|现|共|计划)*(?:推出|提供|可供|剩余|有房源|房源))"),
        matching("(?:配租|配售|入住|安排|位于|推出|[我本][市县区])(?:的)?(?P<value>(?![我本该])[\\u4e00-\\u9fff·]{2,8}?(?:公租房|廉租房|公共租赁住房|保障房|安置房|经济适用房)(?:小区|公寓))"),
        matching("房源(?:为|是|:|位于)(?P<value>[^,。;:、\\n]{2,24}?)(?=(?:项目|小区)?[,。;、\\n])"),
        matching('[“《"](?P<value>(?![^》”"\\n]*(?:办法|细则|条例|规定|意见|通知|方案|公告|公示))[^》”"\\n]{2,30})[》”"]'),
    ] = None
    households_total: Annotated[
        Count | None,
        matching(f"(?:共计?|合计|总计|确定|符合[^。;0-9]{{0,20}}|家庭|等)(?:有|为|共)?(?P<value>{_FIGURE})(?=户)"),
        matching(f"(?<![0-9.,])(?P<value>{_FIGURE})(?=户)"),
    ] = None
    window: Annotated[
        Window | None,
        column("(?:网上)?(?:申购|申请|登记|报名|受理|公示|选房)(?:起止)?(?:时间|期限|日期|期)"),
        after("公示(?:期|时间|期限|日期)", within=8),
        near("公示|申请|登记|选房|报名|受理|申购"),
        near(""),
    ] = None


KIND = Kind(
    record=PublicHousing,
    titles=("(?:公租房|公共租赁住房|保障(?:性)?(?:租赁)?(?:住)?房|共有产权(?:住)?房|经济适用(?:住)?房|廉租(?:住)?房|人才(?:住房|公寓)|安居房)[^。]{0,40}(?:公示|公告|通告)", "(?:摇号|选房|配租|配售|轮候)[^。]{0,20}(?:公示|公告|通告)"),
    says=("公租房|公共租赁住房|保障(?:性)?(?:租赁)?(?:住)?房|共有产权(?:住)?房|经济适用(?:住)?房|廉租(?:住)?房|人才(?:住房|公寓)", "(?:申请|保障|轮候|符合条件)[^。]{0,12}(?:家庭|对象|人员|户)", "摇号|选房|配租|配售|轮候|面向社会(?:公开)?(?:销售|出售|受理)|登记(?:时间|地点)", "(?:公示(?:期|时间)|异议|举报|监督电话)"),
    never_says=("记者", "限价[^。]{0,40}准购证", "招标"),
)
