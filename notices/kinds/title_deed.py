"""不动产登记公告: title deeds lost, void or cancelled; first registration and inheritance. 不动产登记暂行条例实施细则 17, 22, 23."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.deeds import DEED_NUMBER, deed_holder, prose_deeds, told_location
from notices.finders.headers import column
from notices.finders.objections import objections_lodged_with
from notices.finders.words import after
from notices.kind import DEEDS_LOST, Kind, Record, choose, near
from notices.values.areas import Area
from notices.values.contacts import Contact
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.shape import Shape
from notices.values.unit_numbers import UnitNumber


class DeedItem(Shape):
    """One title deed or one property."""

    holder: Annotated[
        Party | None,
        column("(?:不动产|房屋|土地|原)?(?:权利人|所有权人|产权人|使用权?人|申请人|权属人|所有人|被继承人|登记人|姓名)(?:姓名|名称)?"),
        deed_holder(),
    ] = None
    certificate_no: Annotated[
        str | None,
        DEED_NUMBER,
        column(
            "(?:不动产|房产|房屋|土地|原|产权|权属|遗失)*(?:权)?(?:证书?|证明|权证|产权证)[^号]{0,14}(?:编?号码?|字号)", "证号|证书号|权证号", "权属(?:证书)?(?:编)?号"
        ),
    ] = None
    unit_no: Annotated[UnitNumber | None, column("不动产单元(?:号|编号|代码)", "单元号"), after("(?:不动产)?单元(?:号|编号|代码)")] = None
    location: Annotated[
        str | None, column("(?:不动产|房屋|土地|房地产|权利)*(?:坐落|座落|位置|地址)"), told_location()
    ] = None
    area_m2: Annotated[Area | None, column("(?:建筑|土地|宗地|不动产|房屋|使用权|登记|权属)*面积")] = None


class TitleDeed(Record):
    """不动产登记公告: deeds that are lost, void or cancelled, and rights to be registered."""

    event: Annotated[
        Literal["lost", "void", "cancelled", "first_registration", "inheritance", "other"] | None,
        choose(
            inheritance="继承|受遗赠|遗赠",
            first_registration="首次登记|初始登记",
            lost="遗失|灭失|丢失|补发|补办",
            cancelled="注销",
            void="作废",
        ),
        choose(other="登记公告|转移登记|更正登记|变更登记"),
    ] = None
    items: list[DeedItem]
    objection_period: Annotated[Period | None, near("异议|提出|书面|送达|申请", "公告之日")] = None
    objections_to: Annotated[Contact | None, objections_lodged_with()] = None


KIND = Kind(
    record=TitleDeed,
    titles=("不动产[^。]{0,24}(?:公告|声明|公示|启事)", "(?:房产证|房屋所有权证|土地(?:使用)?证|产权证|权属证书|国有土地使用证)[^。]{0,20}(?:遗失|作废|注销|公告|声明)", "(?:首次|继承|转移|初始)登记(?:的)?公告"),
    says=(DEEDS_LOST, "不动产权(?:证|属)|房屋所有权证|(?:国有)?土地使用证|房产证|不动产登记证明", "(?:不动产)?登记(?:中心|机构|局|部门)|自然资源和规划局|国土资源局", "(?:遗失|灭失|作废|注销|补发|首次登记|继承)", "(?:异议|书面)[^。]{0,40}(?:提出|提交|材料)|逾期[^。]{0,20}(?:无异议|补发|登记|注销)"),
    never_says=("记者", "征收土地", "债权人"),
    reads={"items": prose_deeds},
)
