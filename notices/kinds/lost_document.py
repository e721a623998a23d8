"""遗失声明: a paper, seal or licence was lost and is declared void; one record a declaration."""

from __future__ import annotations

from typing import Annotated

from notices.finders.losses import losses
from notices.kind import DEEDS_LOST, Kind, Record
from notices.values.dates import Day
from notices.values.parties import Party
from notices.values.shape import Shape


class LostItem(Shape):
    """One thing that was lost."""

    holder: Party
    document: str
    number: str | None = None
    issuer: str | None = None
    issued_on: Day | None = None
    copies: str | None = None


class LostDocument(Record):
    """遗失声明: what was lost, by whom."""

    items: Annotated[list[LostItem], losses()]


KIND = Kind(
    record=LostDocument,
    titles=("遗失(?:声明|启事|公告)?", "挂失(?:声明)?", "作废(?:声明|公告)?", "^声明$"),
    says=("遗失|丢失|被盗|灭失|损毁", "(?:声明|公告|登报|特此|予以|宣布|现)[^。]{0,6}(?:作废|挂失|无效)|特此声明|声明", "(?:证|章|执照|票|收据|单|合同|许可|卡|书|牌)[^。]{0,30}(?:遗失|丢失|作废)|(?:遗失|丢失|不慎将)[^。]{0,40}(?:证|章|执照|票|收据|单|合同|许可|卡|书|牌)"),
    never_says=("记者", "拾到|招领|寻物", "(?:不动产|房屋|土地)[^。]{0,12}(?:登记(?:中心|机构)|异议)", "本院", DEEDS_LOST),
)
