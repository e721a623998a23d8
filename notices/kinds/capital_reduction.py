"""减资公告: a company tells its creditors that it reduces its registered capital. 公司法(2023) 224, 225."""

from __future__ import annotations

from typing import Annotated

from notices.finders.creditors import claims_lodged_with, claims_until
from notices.finders.nearby import dated
from notices.finders.subjects import subject
from notices.kind import Kind, Record, after, anywhere, matching
from notices.values.contacts import Contact
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.resolutions import Resolution


class CapitalReduction(Record):
    """减资公告: a company tells its creditors that it reduces its registered capital."""

    entity: Annotated[Party, subject("减资", "减少", "注册资[本金]", "拟将", "拟减")]
    capital_before: Annotated[
        Money,
        after("注册资[本金](?:人民币|总额)?(?:由|从)(?:原来?的?|现有的?)?(?:人民币)?"),
        after(
            "注册资[本金](?:人民币)?(?:[由从]|为)(?:原来?的?|现有的?)?(?:人民币)?",
            "(?:由|从)(?:原来?的?|原注册资[本金])?(?:人民币)?(?=[0-9¥￥壹贰叁肆伍陆柒捌玖一二三四五六七八九])",
            "原(?:有)?(?:公司)?注册资[本金](?:人民币|为)?",
            "减资前(?:的)?(?:公司)?(?:注册资[本金])?(?:为|是)?",
            "(?<![\u4e00-\u9fff])现注册资[本金](?:为|是)?(?:人民币)?",
        ),
    ]
    capital_after: Annotated[
        Money,
        matching(rf"注册资[本金](?:人民币|总额)?(?:由|从)[^。;]{{2,40}}?(?:减|降|变更|调整)[^。;0-9壹贰叁肆伍陆柒捌玖]{{0,6}}(?P<value>{MONEY.pattern})"),
        after(
            "(?:减资|减少|减|缩减|变更|降低?|调整|核减)(?:至|到|为|成)(?:人民币)?",
            "减资后(?:的)?(?:公司)?(?:注册资[本金])?(?:为|是)?",
            "变更后(?:的)?注册资[本金]",
            "现减(?:为)?|现注册资本(?:减|变更)?为",
        ),
    ]
    resolution: Annotated[Resolution | None, dated(anywhere())] = None
    claim_period: Annotated[Period | None, claims_until()] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None


KIND = Kind(
    record=CapitalReduction,
    titles=("减资(?:的)?(?:公告|通知)?", "减少注册资[本金]"),
    says=("减少注册资[本金]|注册资[本金][^。]{0,40}(?:减少?|变更|降)(?:至|到|为)", "减资", "债权人[^。]{0,60}(?:清偿|担保|申报|提出)|清偿债务|提供(?:相应的?)?担保"),
    never_says=("股票简称", "证券代码", "吸收合并", "分立"),
)
