"""注销公告: a company or another body tells its creditors that it will be struck off the register.

Printed by the body itself or by its liquidation group. 公司法(2023) 235, 240; 合伙企业法 88; 个人独资企业法 27.
"""

from __future__ import annotations

from typing import Annotated

from notices.finders.creditors import claims_lodged_with, claims_until, why
from notices.finders.liquidators import LiquidationGroup, liquidators
from notices.finders.nearby import dated
from notices.finders.subjects import subject
from notices.kind import Kind, Record, anywhere
from notices.values.contacts import Contact
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.resolutions import Resolution


class Deregistration(Record):
    """注销公告: a body tells its creditors that it will be struck off the register."""

    entity: Annotated[Party, subject("拟?(?:申请|办理)?注销", "解散", "清算", "终止", "停止")]
    reason: Annotated[str | None, why()] = None
    resolution: Annotated[Resolution | None, dated(anywhere())] = None
    claim_period: Annotated[Period | None, claims_until()] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None
    liquidation_group: Annotated[LiquidationGroup | None, liquidators()] = None


KIND = Kind(
    record=Deregistration,
    titles=("(?:拟|申请)?注销(?:登记|清算|税务登记)?(?:的)?(?:公告|公示|声明|启事)", "解散(?:清算|注销)?公告", "注销"),
    says=(
        "(?:申请|拟|办理|决定|予以|准备|依法)[^。;]{0,16}注销|注销登记|注销手续",
        "(?:决议|决定|予以|申请|已|拟)[^。;,]{0,8}解散",
        "清算组|清算小组|债权债务",
        "申报债权|债权申报|(?:债权人|债务人)[^。]{0,60}(?:申报|登记|联系|办理)",
        "告知债权人|债权人|培训机构注销",
    ),
    never_says=("不动产权?证|土地使用权证|房产证", "(?:吸收|新设)合并|合并(?:新设|各方)|减少注册资本|注册资[本金][^。]{0,40}(?:减|由[^。]{1,24}(?:变更|调整)为)|(?:合作社|公司)合并", "事业单位法人|社会团体|民办非企业|基金会|会员(?:代表)?大会|代码(?:证?号)?:?(?:1[1-9]|5[1-9])[0-9]{6}|\\((?:1[1-9]|5[1-9])[0-9]{6}[0-9A-Z]{10}\\)", "营业执照[^。]{0,10}遗失|遗失"),
)
