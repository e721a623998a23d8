"""限价商品房限期购买通告: a housing bureau sets households a last day to buy the price-limited homes kept for them."""

from __future__ import annotations

from typing import Annotated

from notices.finders import housing
from notices.kind import Kind, Record, after, anywhere, before, between, near
from notices.values.counts import Count
from notices.values.dates import Day
from notices.values.shape import Shape
from notices.values.urls import Url


class Households(Shape):
    """Households by what they hold."""

    with_permit: Count | None = None
    without_permit: Count | None = None
    total: Count | None = None


class Lookup(Shape):
    """Where the list of households can be looked up."""

    url: Annotated[Url | None, anywhere()] = None
    keyword: Annotated[
        str | None,
        between('以[“"]', '[”"](?:为|作为)?(?:关键[字词]|检索词)'),
        between('(?:关键[字词](?:检索|搜索|查询)?|(?:搜索|检索|输入))(?:为)?[:“"《]+', '(?=[”"》)。,;\n]|查询|即可|进行)'),
    ] = None


class HousingPurchaseDeadline(Record):
    """限价商品房限期购买通告: households must buy the homes kept for them by a certain day."""

    project: str
    deadline: Annotated[Day, before("(?:24时|24:00|17时)?(?:之?前|以前|止)"), near("限|截止|逾期|到期"), after("截止(?:时间|日期)?(?:为|至)?")]
    households: Households | None = None
    consequence: str | None = None
    lookup: Lookup | None = None


KIND = Kind(
    record=HousingPurchaseDeadline,
    titles=("限(?:价|期)[^。]{0,30}(?:限期|购买|购房|选房)[^。]{0,12}(?:通告|公告|通知)", "限期(?:购买|购房|选房|认购)"),
    says=("限价(?:商品)?(?:住)?房", "准购证|购房资格|购买资格", "(?:限|于|在)?[^。,]{0,12}[0-9]日(?:之)?前[^。]{0,10}(?:购房|购买|认购|办理购)", "取消[^。]{0,20}资格|视为(?:自动)?放弃"),
    never_says=("记者", "摇号结果"),
    reads={
        "project": housing.project,
        "consequence": housing.consequence,
        "households/with_permit": housing.with_permit,
        "households/without_permit": housing.without_permit,
        "households/total": housing.total,
    },
)
