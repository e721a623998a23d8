"""What stands between the word of loss and the paper's name: whose it is, who issued it and when, for which vehicle."""

from __future__ import annotations

import re

from notices.finders.losers import PLATE
from notices.finders.paper_details import ISSUED, Details, read_detail
from notices.finders.paper_words import NOUN
from notices.model import Span
from notices.patterns import late
from notices.values.dates import DAY

_OWN = late(r"(?:了|其(?:[子女妻夫父母]|儿子|女儿|[长次][子女])(?:[\u4e00-\u9fff]{2,3}(?=[出身户居学残医]))?|其|本人|自己|我公司|本公司|我单位|本单位|公司|单位|持有|名下|所有|原|由|以下|下列|的(?!士))+")
_OF = late(r"[^,。;:\n《》“”()]{0,60}的(?!士)(?=[^,。;:的]{2,40})")
_BY = late(
    rf"(?:由|在|到|从|自)?(?P<issuer>[^,。;\n\t的]{{2,40}}?)??(?:于|在)?(?P<day>{DAY}|[12][0-9]{{3}}年(?:[0-9]{{1,2}}月)?)?(?:由(?P<later>[^,。;的]{{2,40}}?))?(?:所|统一|依法)?{ISSUED}(?:给[^,。;的]{{1,12}})?的?"
)
_DAY = late(DAY)
_ISSUER = late(
    r"(?P<issuer>[\u4e00-\u9fff()A-Za-z0-9]{2,30}(?:大学|学院|学校|中学|小学|第[一二三四五六七八九十]{1,3}中|幼儿园|医院|卫生院|保健院|银行|[支分]行|分理处|营业部|信用(?:合作)?社|信用联社"
    r"|公司|集团|政府|[^当结邮]局|管理处|交警大队|车管所|派出所|居委会|村委会|委员会|(?:管理|服务|保健|保障|登记|交易|鉴定)中心))(?P<paper>[^,。;:、()]{2,30})"
)
_KIND_OF_BODY = late(
    r"(?:民办|公办|普通|高等|中等|初级|高级|职业|技工|技术|专科|本科|成人|全日制|公立|私立|九年|一贯制|本|分|总|子|母|各|某|有限|责任|股份|集团|个体|农民|专业|社会|人民|公共|行政|国有|外资|中外|合资|外商|投资|乡镇|村|基层|动物|宠物|口腔|中医|中西医|医疗)*"
    r"(?:大学|学院|学校|中学|小学|幼儿园|医院|卫生院|银行|公司|集团|委员会|政府)"
)
_DWELLING = late(
    r"[^,。;:、\n《》()的]{2,40}?[0-9]{1,4}(?:号楼?|栋|幢|座|期|[-#])(?:[0-9一二三四五六七八九十A-Za-z]{1,4}(?:单元|层|楼|座|[-#])){0,3}[0-9A-Za-z]{1,6}(?:室|号|户|铺|房)?(?:房屋|商铺|车位|住宅|商品房)?的?(?=[\u4e00-\u9fff]{2,12}(?:收据|发票|合同|票据|协议))"
)
_LABEL = late(r"(?:编?号码?|证号)(?:为|是|:)")
_VEHICLE = late(
    rf"(?:号牌为|车牌号?为?)?(?:{PLATE.pattern}(?:号牌|号|车辆|挂车|车|的|\([^()]{{1,4}}\))*)?(?:“[^”]{{1,16}}”(?=[\u4e00-\u9fff]))?"
)


def read_origin(text: str, clause: Span) -> tuple[Details, Span | None, int]:
    """The details told before a paper's name, the vehicle's plate, and where the name begins."""
    at = _skip(text, _OWN, clause.start, clause.end)
    details, at = _provenance(text, at, clause.end)
    at = _skip(text, _DWELLING, at, clause.end)
    of = _OF.match(text, at, clause.end)
    plate = PLATE.search(text, at, of.end()) if of else None
    if of:
        label = _LABEL.search(text, at, of.end())
        details = read_detail(text, Span(label.start(), of.end() - 1), details) if label else details
        at = of.end()
    at = _skip(text, _OWN, at, clause.end)
    plate = PLATE.match(text, at, clause.end) or plate
    vehicle = _VEHICLE.match(text, at, clause.end)
    at = vehicle.end() if vehicle else at
    if details.issuer is None:
        details, at = _issued(text, at, clause.end, details)
    return details, Span(*plate.span()) if plate else None, at


def _provenance(text: str, start: int, end: int) -> tuple[Details, int]:
    """Who issued the paper and when, told before its name (甲局2011年3月8日核发的), and where its name begins."""
    by = _BY.match(text, start, end)
    if by is None:
        return Details(), start
    group = "issuer" if by["issuer"] else "later"
    issuer = Span(*by.span(group)) if by[group] else None
    day = Span(*by.span("day")) if by["day"] and _DAY.fullmatch(by["day"]) else None
    return Details(issuer=issuer, issued_on=day), by.end()


def _issued(text: str, at: int, end: int, details: Details) -> tuple[Details, int]:
    """A body printed right before the paper issued it: 集美大学学士学位证书."""
    match = _ISSUER.match(text, at, end)
    if match is None or _KIND_OF_BODY.fullmatch(match["issuer"]) or not NOUN.search(match["paper"]):
        return details, at
    return Details(issuer=Span(*match.span("issuer")), issued_on=details.issued_on), match.start("paper")


def _skip(text: str, words: re.Pattern[str], at: int, end: int) -> int:
    match = words.match(text, at, end)
    return match.end() if match and match.end() < end else at
