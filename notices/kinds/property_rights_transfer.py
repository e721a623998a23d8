"""产权转让、招租公告: an owner sells property or lets it through an exchange or by itself. 企业国有资产交易监督管理办法."""

from __future__ import annotations

from typing import Annotated

from notices.finders.lots import Lot, prose_lots
from notices.finders.named import party_after, party_before
from notices.finders.nearby import until
from notices.kind import Kind, Record, after, near, signed_by
from notices.values.parties import Party
from notices.values.windows import Window


class PropertyRightsTransfer(Record):
    """产权转让、招租公告: property for sale or to let."""

    owner: Annotated[Party | None, party_after("(?:转让方|出租方|招租(?:单位|人|方)|出租人|产权人|业主|委托方|委托人|所有权人)(?:名称)?(?:为|是|:|\n|\t)*", "受"), party_before("将(?=[^,。;]{2,60}(?:公开)?(?:招租|出租|转让|竞租))", "持有的(?=[^,。;]{4,80}(?:拟|现|将)[^,。;]{0,30}(?:转让|出让|处置|出租))", "(?:现)?拟(?:通过|将|对|把|公开|转让|出租|处置|以)"), signed_by()] = None
    items: list[Lot]
    window: Annotated[Window | None, after("(?:公告|挂牌|报名|信息发布|公示|披露)(?:期限|期间|期|时间|日期|起止时间)(?:为|是|:|\n|\t)*", within=8), near("公告|挂牌|报名|公示"), until("报名", "受让|承租|竞租|竞买|登记")] = None


KIND = Kind(
    record=PropertyRightsTransfer,
    titles=("(?:产权|股权|资产|国有产权)(?:公开)?(?:转让|交易|处置)(?:的)?(?:公告|启事|信息|项目)", "(?:公开)?(?:招租|出租|竞租)(?:的)?(?:公告|启事|信息)?", "(?:资产|房产|不动产|车辆|设备)[^。]{0,10}(?:转让|处置|变卖)(?:公告)?"),
    says=("(?:公开)?(?:招租|出租|竞租)|租金|租期|租赁期", "(?:产权|股权|资产)[^。,]{0,12}(?:转让|交易)|转让(?:方|标的|底价)|挂牌转让", "挂牌(?:价|底价|期)|转让底价", "(?:意向)?(?:受让|承租|竞租)(?:方|人)", "(?:产权交易|公共资源交易)(?:中心|所|网)|保证金|报名"),
    never_says=("记者", "国有建设用地使用权[^。]{0,10}出让", "债权转让(?:通知|协议)", "拍卖会", "招标"),
    reads={"items": prose_lots},
)
