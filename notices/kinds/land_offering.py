"""国有建设用地使用权出让公告: an authority offers land by listing, auction or tender. 国土资源部令第39号: 20 days before."""

from __future__ import annotations

from typing import Annotated, Literal

from notices.finders.columns import column
from notices.finders.parcels import ParcelTerms
from notices.kind import Kind, Record, after, between, choose, matching, near
from notices.values.dates import Moment
from notices.values.decimals import Metres
from notices.values.money import Money
from notices.values.windows import Window


class OfferedParcel(ParcelTerms):
    """One parcel of land on offer."""

    deposit: Annotated[Money | None, column("(?:竞买|竞投|投标|履约)?保证金")] = None
    increment: Annotated[Money | None, column("(?:最低)?(?:竞价|加价|增价|竞买|竞买增价)?(?:阶梯|幅度)(?:价)?")] = None
    height_limit_m: Annotated[Metres | None, column("(?:建筑)?(?:限高|高度)(?:限制)?")] = None
    investment_intensity: Annotated[str | None, column("(?:固定资产)?投资强度")] = None
    remarks: Annotated[str | None, column("备注", "其他(?:要求|条件)", "说明")] = None


class LandOffering(Record):
    """国有建设用地使用权出让公告: land on offer, on what terms, until when."""

    method: Annotated[
        Literal["listing", "auction", "tender"],
        choose(listing="挂牌(?!、|或|和|/|拍卖)", auction="拍卖(?!挂牌|、挂牌|或者)", tender="招标(?!拍卖|、|或)"),
    ]
    approved_by: Annotated[str | None, between("经(?!济)", "(?=(?:依法)?(?:批准|同意|审批|批复))")] = None
    parcels: list[OfferedParcel]
    documents_window: Annotated[Window | None, near("(?:获取|领取|查阅|索取|下载|购买)[^。]{0,20}(?:文件|资料)|(?:文件|资料)[^。]{0,12}(?:获取|领取|下载)")] = None
    application_window: Annotated[Window | None, near("(?:报名|申请|提交)(?:时间|期限|书面申请)?|竞买申请|提交申请")] = None
    deposit_deadline: Annotated[
        Moment | None,
        matching("保证金(?:的)?(?:缴纳|交纳|到账|到帐|到位)?(?:的)?(?:截止|最迟)(?:到账)?(?:时间|日期)?(?:为|是|至|:)*(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:(?:上午|下午)?[0-9]{1,2}(?:时|:[0-9]{2}|点)(?:[0-9]{1,2}分)?)?)"),
        matching("(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:(?:上午|下午)?[0-9]{1,2}(?:时|:[0-9]{2}|点)(?:[0-9]{1,2}分)?)?)(?:之?前|以前)[^。;]{0,30}(?:缴纳|交纳|支付|缴清)[^。;]{0,16}保证金"),
    ] = None
    listing_window: Annotated[Window | None, near("挂牌(?:报价)?(?:的)?(?:时间|期限|期|起止时间|报价)")] = None
    auction_at: Annotated[Moment | None, after("拍卖(?:会)?(?:的)?(?:时间|定于|于)(?:为|定于|于|:)*", "(?:定于|于)(?=[^。]{10,40}(?:公开)?拍卖)")] = None


KIND = Kind(
    record=LandOffering,
    titles=("(?:使用权|土地|宗地|地块)[^。]{0,20}(?:挂牌|拍卖|招标)?出让(?:的)?(?:预)?公告", "(?:挂牌|拍卖|招标)出让(?:的)?公告", "出让公告"),
    says=("(?:国有)?(?:建设用地|土地)使用权", "(?:挂牌|拍卖|招标)(?:方式)?(?:公开)?出让", "(?:竞买|竞投)(?:人|保证金|申请)|保证金", "(?:申请人|竞买人)[^。]{0,40}(?:参加|申请)|境内外的?(?:法人|自然人)|价高者得", "起始价|(?:出让|挂牌)(?:文件|时间)|容积率"),
    never_says=("记者", "成交(?:结果|价)|竞得人为|已成交", "证券代码"),
)
