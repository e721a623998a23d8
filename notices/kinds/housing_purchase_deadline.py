"""限价商品房限期购买通告: a housing bureau sets households a last day to buy the price-limited homes kept for them."""

from __future__ import annotations

from typing import Annotated

from notices.kind import Kind, Record, after, anywhere, before, between, clause, near
from notices.values.counts import Count
from notices.values.dates import Day
from notices.values.shape import Shape
from notices.values.urls import Url


class Households(Shape):
    """Households by what they hold."""

    with_permit: Annotated[Count | None, after("准购证(?:的)?(?:征收户|户|家庭)?", "已发[^,。;]{2,20}?证[^0-9,。;]{0,8}")] = None
    without_permit: Annotated[Count | None, after("(?:未|尚未)(?:申请|申领|办理|领取|取得)", within=24)] = None
    total: Annotated[Count | None, after("共计|合计|总计|共有|总户数|共(?=[0-9])")] = None


class Lookup(Shape):
    """Where the list of households can be looked up."""

    url: Annotated[Url | None, anywhere()] = None
    keyword: Annotated[
        str | None,
        between('(?:关键[字词](?:检索|搜索|查询)?|(?:搜索|检索|输入))(?:为)?[:“"《]+', '(?=[”"》)。,;\n]|查询|即可|进行)'),
    ] = None


class HousingPurchaseDeadline(Record):
    """限价商品房限期购买通告: households must buy the homes kept for them by a certain day."""

    project: Annotated[str, between("关于(?:对|督促|敦促)?", "(?=(?:的)?(?:已[^。,]{0,8})?(?:限价|限价商品|保障性|安置|定销|定向))"), between("(?:现对|对|现将)", "(?=(?:的)?(?:已发)?限价(?:商品)?房)")]
    deadline: Annotated[Day, before("(?:24时|24:00|17时)?(?:之?前|以前|止)"), near("限|截止|逾期|到期"), after("截止(?:时间|日期)?(?:为|至)?")]
    households: Households | None = None
    consequence: Annotated[str | None, clause("取消其|取消[^。,;]{0,20}资格", "视为(?:自动)?放弃", "不再(?:保留|享受|安排)")] = None
    lookup: Lookup | None = None


KIND = Kind(
    record=HousingPurchaseDeadline,
    titles=("限(?:价|期)[^。]{0,30}(?:限期|购买|购房|选房)[^。]{0,12}(?:通告|公告|通知)", "限期(?:购买|购房|选房|认购)"),
    says=("限价(?:商品)?(?:住)?房", "准购证|购房资格|购买资格", "(?:限|于|在)?[^。,]{0,12}[0-9]日(?:之)?前[^。]{0,10}(?:购房|购买|认购|办理购)", "取消[^。]{0,20}资格|视为(?:自动)?放弃"),
    never_says=("记者", "摇号结果"),
)
