"""国有建设用地使用权成交结果公示: an authority publishes who won the land that it offered, and for how much.

Printed by the bureau of natural resources or the public-resources trading centre. 国土资源部令第39号.
"""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.approvals import approving_body
from notices.finders.parcels import Parcel, offering_method, outcome
from notices.kind import AMENDING, Kind, Record, after, near
from notices.values.counts import Count
from notices.values.windows import Window


class LandTransactionResult(Record):
    """国有建设用地使用权成交结果公示: who won land that was offered, at what price."""

    method: Annotated[
        Literal["listing", "auction", "tender", "agreement"],
        offering_method(),
    ]
    approved_by: Annotated[str | None, approving_body()] = None
    offering_window: Annotated[
        Window | None,
        near("挂牌|拍卖|出让|交易|竞价|招标", unless="公[示告](?:起止)?(?:期|时间|日期)"),
    ] = None
    publicity_window: Annotated[
        Window | None,
        after("公[示告](?:起止)?(?:时间|期限|期|日期)", within=8),
        near("公[示告](?:期|时间)", "(?:予以|现)公[示告]"),
    ] = None
    parcels_stated: Annotated[
        Count | None,
        after("(?:等|下列|以下|出让的?|对|成交|挂牌|共|将|了)(?=[0-9一二三四五六七八九十两]{1,4}\\(?(?:宗|幅|块)\\)?)"),
    ] = None
    parcels: list[Parcel]


KIND = Kind(
    record=LandTransactionResult,
    titles=("(?:成交|出让|交易)(?:结果)?(?:的)?(?:公示|公告|公布)", "出让结果", "成交公示"),
    says=(
        "建设用地使用权|国有土地使用权|土地使用权",
        "成交结果|出让结果|(?:成功|已)(?:公开)?(?:挂牌|拍卖|招标)?出让|(?:挂牌|拍卖|招标)出让了|结果(?:公[示布告]|如下)|(?:现将|予以)[^。]{0,20}(?:公示|公布)",
        "成交价|竞得人|由[^。,]{4,40}(?:以[^。,]{2,30})?(?:竞得|摘得|受让|中标)|受让人|受让单位|成交单位",
        "(?:宗地|地块)(?:编号|位置)?|土地(?:坐落|位置|面积)",
    ),
    never_says=("记者", "本报讯", "竞买保证金[^。]{0,30}缴纳", "申请人(?:可|应)", "流拍率|均价|楼面价|土地市场(?!网)|房企", AMENDING),
    reads={"parcels/outcome": outcome},
)
