"""拍卖公告: an auctioneer or a court announces an auction. 拍卖法 45-47: seven days before; 网络司法拍卖规定 10-12."""

from __future__ import annotations

from typing import Annotated

from notices.finders.lots import Lot, prose_lots
from notices.finders.named import party_after, party_before
from notices.finders.subjects import speaking
from notices.kind import Kind, Record, after, anywhere, matching, near, signed_by, titled_by
from notices.values.dates import Moment
from notices.values.parties import Party
from notices.values.urls import Url
from notices.values.windows import Window

_HELD_AT = r"拍卖(?:会)?(?:地点|地址|场所)(?:为|设在|在|是|:)*(?P<value>(?![^。,;\n]{0,30}(?:网络|平台|网站|网址))[^。,;\n]{4,50})"
_AT_PLACE = (
    r"(?:[0-9](?:时|点|分)|半|整|[0-9]日|:[0-9]{2})(?:\([^()]{1,12}\)|起|,)*(?:在|于|假座?)"
    r"(?P<value>(?![^。,;\n]{0,40}(?:网络|平台|网站|网址|淘宝|京东|网上))[^。,;\n]{4,40}?(?:厅|室|楼|店|宾馆|中心|馆|所|会场|号|层|院|公司|处|地|院内|司|(?<![举进])行|\)|礼堂|大厦|饭店))"
    r"(?=(?:以|公开|举行|举办|召开|对|依法|进行|将|,|。|拍卖(?!公司|行|有限|大厅|厅|会议)|整体|网络))"
)


class Auction(Record):
    """拍卖公告: what is auctioned, when and where."""

    auctioneer: Annotated[Party, signed_by(), party_after("受[^,。;]{2,50}委托,?(?=[^,。;]{2,24}拍卖)", "委托(?=[\u4e00-\u9fff()]{2,24}拍卖)"), titled_by(), speaking()]
    principal: Annotated[
        Party | None,
        party_after("(?:受|接受)(?!理|让)"),
        party_before(r"(?:现|将|特)?委托[\u4e00-\u9fff()]{2,30}(?:拍卖|公司|事务所)"),
    ] = None
    at: Annotated[Moment | None, after("(?:定于|订于|兹定于|将于|拍卖(?:会)?时间(?:为|:)*|拍卖日期|竞价时间)(?:本公司|我公司|我院|本院|将|在)*"), matching("于(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:(?:上午|下午)?[0-9]{1,2}(?:时|:[0-9]{2}|点)(?:[0-9]{1,2}分|半|整)?)?)(?=[^。;]{0,60}拍卖)"), near("拍卖")] = None
    place: Annotated[str | None, matching(_HELD_AT), matching(_AT_PLACE)] = None
    url: Annotated[Url | None, anywhere()] = None
    lots: list[Lot]
    viewing_window: Annotated[Window | None, near("展示|看样|看车|看房|看物|预展|查看|看货")] = None
    registration_deadline: Annotated[
        Moment | None,
        matching("(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:(?:上午|下午)?[0-9]{1,2}(?:时|:[0-9]{2}|点)(?:[0-9]{1,2}分|半|整)?)?)(?=(?:之?前|以前|止)[^。;]{0,60}(?:报名|登记|竞买手续|保证金|手续))"),
        matching("(?:报名|登记|竞买)[^。;]{0,16}(?:截止|截至)[^。;0-9]{0,12}(?P<value>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:(?:上午|下午)?[0-9]{1,2}(?:时|:[0-9]{2}|点)(?:[0-9]{1,2}分|半|整)?)?)"),
    ] = None


KIND = Kind(
    record=Auction,
    titles=("(?<!预)(?:司法|网络|公开)?拍卖(?:会)?(?:的)?(?:公告|启事|通告|预告)", "拍卖"),
    says=("(?:公开|网络|依法|司法)?拍卖(?:会|公司|行|标的|平台|有限)", "(?:拍卖)?标的(?:物)?", "(?:竞买人|竞买(?:登记|手续|保证金)|保证金)", "(?:展示|看样|预展)(?:时间|地点|期)?", "(?:起拍价|参考价|保留价)|(?:有意)?(?:竞买|竞拍)者?"),
    never_says=("记者", "\\A(?![\\s\\S]*(?:拍卖|竞拍|拍品))[\\s\\S]", "国有(?:建设用地|土地)使用权(?:网上)?(?:公开)?(?:挂牌|拍卖)(?:的)?公告", "使用权(?:挂牌|拍卖)?出让", "本报讯"),
    reads={"lots": prose_lots},
)
