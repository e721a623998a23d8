"""公共住房公示: who gets public rental or shared-ownership homes, and when lots are drawn."""

from __future__ import annotations

from typing import Annotated

from notices.kind import Kind, Record, after, between, matching, near
from notices.values.counts import Count
from notices.values.windows import Window


class PublicHousing(Record):
    """公共住房公示: homes with public support are allotted."""

    programme: Annotated[
        str,
        matching("(?P<value>公共租赁住房|公租房|廉租(?:住)?房|保障性租赁住房|保障性住房|保障房|经济适用(?:住)?房|共有产权(?:住)?房|限价商品(?:住)?房|人才(?:公寓|住房|房)|安居(?:型商品)?房|安置房|定向安置房)"),
    ]
    project: Annotated[str | None, between('[《“"]', '[》”"](?=(?:项目|小区|公租房|共有产权|保障)?)'), matching("(?:项目名称|小区名称|房源(?:位于|为)?)(?:为|:)*(?P<value>[^,。;\\n\\t]{2,40})"), matching("(?:关于)?(?P<value>[\\u4e00-\\u9fff0-9A-Za-z]{2,24}?(?:小区|家园|花园|苑|项目|公寓|雅苑|新村|社区))(?=(?:项目)?(?:公共租赁|公租|共有产权|保障|经济适用|安置|廉租))")] = None
    households_total: Annotated[
        Count | None,
        matching("(?:共计?|合计|总计|确定|符合[^。;]{0,20}|家庭)(?:有|为)?(?P<value>[0-9]+|[一二三四五六七八九十百]+)(?=户)"),
        matching("(?P<value>[0-9]+|[一二三四五六七八九十百]+)(?=户)"),
    ] = None
    window: Annotated[Window | None, after("公示(?:期|时间|期限|日期)", within=8), near("公示|申请|登记|选房|报名|受理"), near("")] = None


KIND = Kind(
    record=PublicHousing,
    titles=("(?:公租房|公共租赁住房|保障(?:性)?(?:租赁)?(?:住)?房|共有产权(?:住)?房|经济适用(?:住)?房|廉租(?:住)?房|人才(?:住房|公寓)|安居房)[^。]{0,40}(?:公示|公告|通告)", "(?:摇号|选房|配租|配售|轮候)[^。]{0,20}(?:公示|公告|通告)"),
    says=("公租房|公共租赁住房|保障(?:性)?(?:租赁)?(?:住)?房|共有产权(?:住)?房|经济适用(?:住)?房|廉租(?:住)?房|人才(?:住房|公寓)", "(?:申请|保障|轮候|符合条件)[^。]{0,12}(?:家庭|对象|人员|户)", "摇号|选房|配租|配售|轮候", "(?:公示(?:期|时间)|异议|举报|监督电话)"),
    never_says=("记者", "准购证", "招标"),
)
