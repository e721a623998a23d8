"""遗失声明: a paper, seal or licence was lost and is declared void; one record a declaration."""

from __future__ import annotations

from typing import Annotated

from notices.finders.losses import lost_items
from notices.kind import DEEDS_LOST, Kind, Record, column, signed_by
from notices.values.dates import Day
from notices.values.parties import Party
from notices.values.shape import Shape


class LostItem(Shape):
    """One thing that was lost."""

    holder: Annotated[Party, column("(?:遗失|丢失|声明)(?:人|单位|者|方)(?:名称|姓名)?", "车主|户主|所有人|持证人|持有人|权利人|户名|姓名|单位(?:名称)?"), signed_by()]
    document: Annotated[str, column("(?:遗失)?(?:证件|票据|单据|证照|证书|发票|收据|印章|资料|物品|凭证|文件)(?:名称|类型|种类|类别)?", "名称|种类|类型")]
    number: Annotated[str | None, column("(?:证件|票据|单据|证照|证书|发票|收据|印章|号牌|车牌|合同|凭证|起止)?(?:编号|号码|证号|字号|号段|票号)", "车牌|编码|号$")] = None
    issuer: Annotated[str | None, column("(?:发证|签发|核发|颁发|开具|出具|开票)(?:机关|单位|部门)")] = None
    issued_on: Annotated[Day | None, column("(?:发证|签发|核发|开具|开票|填开|出具|办理)(?:日期|时间|日)", "日期")] = None
    copies: Annotated[str | None, column("正?副本", "(?:份|张|联|枚|页|本)数", "数量|联次")] = None


class LostDocument(Record):
    """遗失声明: what was lost, by whom."""

    items: list[LostItem]


KIND = Kind(
    record=LostDocument,
    titles=("(?:遗失|挂失|丢失|被盗)(?:作废)?(?:声明|启事|公告)?", "作废(?:声明|公告)?", "^声明(?:启事)?$"),
    says=(
        "(?:证|章|照|票|据|单|合同|许可|卡|书|牌|簿|册|本)[^。]{0,40}(?:遗失|丢失|失窃|被盗|灭失|损毁)|(?:遗失|丢失|失窃|被盗|灭失|损毁|不慎将)[^。]{0,60}(?:证|章|照|票|据|单|合同|许可|卡|书|牌|簿|册|本)",
        "(?:作废|挂失|无效|失效)|特此声明|声明",
        "(?:遗失|丢失|失窃|被盗|灭失|损毁|不慎)[^。]{0,160}(?:作废|挂失|无效|失效|声明)",
        "(?:遗失|丢失)(?:单位|人|证件)(?:名称)?:|(?:证件|证照|证书)(?:名称|编号):",
        "\\A(?![^。]{0,40}(?:后|的人|者|时))[^。]{2,80}(?:遗失|丢失)[^。]{0,60}(?:编号|证号|号码|字号|票号|号)[:为是]?[A-Za-z]{0,4}[0-9][0-9A-Za-z-]{4,40}[^。]{0,8}。?\\Z",
    ),
    never_says=("记者", "拾到|招领|寻物", "(?:不动产|房屋|土地)[^。]{0,12}(?:登记(?:中心|机构)|异议)", "本院", DEEDS_LOST, "提醒|(?:无须|无需|不必|不再|不用|仍需|可就近|应当|可以)[^。]{0,16}(?:登报|补办|补领|刻制|作废)"),
    reads={"items": lost_items},
)
