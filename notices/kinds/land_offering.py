"""国有建设用地使用权出让公告: an authority offers land by listing, auction or tender. 国土资源部令第39号: 20 days before."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.approvals import approving_body
from notices.finders.headers import column
from notices.finders.nearby import leading_to, until
from notices.finders.parcels import ParcelTerms, offering_method
from notices.finders.payments import paid_by
from notices.finders.window_ends import parted_window
from notices.kind import AMENDING, Kind, Record, after, near
from notices.values.dates import Moment
from notices.values.decimals import Metres
from notices.values.money import Money
from notices.values.windows import Window


class OfferedParcel(ParcelTerms):
    """One parcel of land on offer."""

    deposit: Annotated[Money | None, column("(?:竞买|竞投|投标|履约)?保证金")] = None
    increment: Annotated[Money | None, column("(?:最低)?(?:竞价|加价|增价|竞买|竞买增价)?(?:阶梯|幅度)(?:价)?", "每次(?:加价|增价|报价)(?:幅度)?", "(?:竞价|加价|增价)增幅")] = None
    height_limit_m: Annotated[Metres | None, column("(?:建筑)?(?:限高|高度)(?:限制)?")] = None
    investment_intensity: Annotated[str | None, column("(?:固定资产)?投资强度")] = None
    remarks: Annotated[str | None, column("备注", "其他(?:要求|条件)", "说明")] = None


class LandOffering(Record):
    """国有建设用地使用权出让公告: land on offer, on what terms, until when."""

    method: Annotated[
        Literal["listing", "auction", "tender"],
        offering_method(),
    ]
    approved_by: Annotated[str | None, approving_body()] = None
    parcels: list[OfferedParcel]
    documents_window: Annotated[
        Window | None,
        near("(?:获取|领取|查阅|索取|下载|购买)[^。]{0,20}(?:文件|资料)|(?:文件|资料)[^。]{0,12}(?:获取|领取|下载|发售)"),
        leading_to("[到在](?:[^。;,0-9]){2,40}?(?:获取|领取|索取|购买)(?=[。;\\n])"),
    ] = None
    application_window: Annotated[
        Window | None,
        after("(?:报名|(?:竞买|书面|交易|投标|竞投)?申请|(?:投标|申请)文件)(?:的)?(?:受理|递交|提交|投递|登记)?(?:起止)?(?:时间|期限|日期)"),
        leading_to("(?:提交|提出|递交)[^。;,]{0,8}申请", "报名"),
        until("(?:竞买|竞投|书面)申请截止"),
        near("报名|(?:提交|提出|递交)[^。;]{0,12}(?:申请|投标)|(?:竞买|竞投|投标)申请", unless="挂牌(?:报价)?(?:时间|期限|期)"),
    ] = None
    deposit_deadline: Annotated[Moment | None, paid_by("保证金")] = None
    listing_window: Annotated[
        Window | None,
        after("(?:网上)?(?:挂牌|竞价|报价)(?:报价|竞价|交易)?(?:的)?(?:起止)?(?:时间|期限|期)"),
        parted_window("(?:网上)?(?:挂牌|竞价|报价)(?:报价|竞价|交易)?"),
        leading_to("(?:,?在[^,。;]{2,40})?(?:以网上|公开|网上)*(?:挂牌)(?:方式)?(?:公开)?出让(?!公告)"),
        near("挂牌(?:报价)?(?:的)?(?:时间|期限|期|起止时间|报价)", unless="公告(?:期|时间)"),
    ] = None
    auction_at: Annotated[
        Moment | None,
        after("拍卖(?:会|活动)?(?:的)?(?:开始|举行|举办|召开|起始)?(?:的)?(?:时间|日期)", "拍卖会?(?:定于|于|将于)"),
        after("(?:定于|于)(?=[^。;]{10,50}(?:公开)?拍卖)"),
    ] = None


KIND = Kind(
    record=LandOffering,
    titles=("(?:使用权|土地|宗地|地块)[^。]{0,20}(?:挂牌|拍卖|招标)?出让(?:的)?(?:预)?公告", "(?:挂牌|拍卖|招标)出让(?:的)?公告", "出让公告", "国有(?:建设用地|土地)使用权(?:网上)?(?:公开)?(?:挂牌|拍卖|招标)(?:的)?公告"),
    says=("(?:国有)?(?:建设用地|土地)使用权", "(?:挂牌|拍卖|招标)(?:方式)?(?:公开)?出让", "(?:竞买|竞投)(?:人|保证金|申请)|保证金", "(?:申请人|竞买人)[^。]{0,40}(?:参加|申请)|境内外的?(?:法人|自然人)|价高者得", "起始价|(?:出让|挂牌)(?:文件|时间)|容积率"),
    never_says=("记者", "成交(?:结果|价)|竞得人为|已成交|(?:挂牌|拍卖|招标)出让了|(?:成功|已)(?:公开)?(?:挂牌|拍卖|招标)出让|由[^。,]{4,40}以[^。,]{2,30}(?:竞得|受让|中标)", "证券代码", AMENDING),
)
