"""Where the colon behind a label or an address was lost between print and text.

OCR drops the colon of a line that is a label and its value (招标编号 ZTZY2021-114, 评价单位甲公司), and that of the line
which a letter or a court's notice is addressed by. It is put back in the normal form where nothing else can be meant:
the line begins with the label, is short and no sentence, and a value of the label's sort stands right behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = (
    "(?:招标|采购|建设|工程)?项目(?:名称|地点|位置)|工程名称|建设(?:单位|地点|位置|规模|内容)|(?:设计|施工|监理|评价|环评|编制|开发)单位|(?:评价|环评|编制)机构"
    "|(?:采购|招标)(?:人|单位)(?:名称)?|(?:(?:采购|招标)?代理|拍卖)机构|拍卖人|委托人|(?:中标|成交)(?:人|单位|供应商)"
    "|债务人|保证人|担保人|借款人|抵押人|转让方|受让方|出租方|标的(?:物|名称)|(?:宗地|地块|土地)(?:位置|坐落)|(?:规划|土地)用途|受让人|竞得人"
    "|公示(?:内容|地点)|发证(?:机关|单位)|(?:证件|证照|证书)名称|遗失(?:人|单位)|(?:权利人|所有权人|产权人)|(?:房屋|不动产)?坐落|(?:征收范围|征收部门|被征收人)"
    "|用人单位|职工姓名|(?:当事人|被处罚人|受送达人|纳税人)(?:名称|姓名)?|出票人|收款人|付款(?:人|银行|行)|(?:票据|证件)种类"
)
_NUMBERED = (
    "(?:(?:招标|采购|建设|工程)?项目|招标|采购|合同|(?:宗地|地块)|证件|证书|证照|许可证|票据)(?:编号|号码?)|统一社会信用代码|注册号|登记证号|(?:不动产)?权?证号|不动产单元号"
    "|(?:成交|中标)(?:价|金额|总价)|预算(?:金额)?|最高限价|(?:起拍|起始|参考)价|(?:竞买)?保证金|(?:土地|建筑|总|宗地)?(?:出让)?面积|出让年限|公示(?:期|期限|时间)|(?:发证|出票|到期)日期"
)
_NO_NAME = "信息|概况|[为是的应须将在由及和与或对等后前时内外如以按未不已可需指：:、，,。;；)）（(]|名称|编号|情况|范围|一览|明细|清单|联系"
_LOST = late(
    rf"(?:^|[\n\u2029])[ \u3000]*(?:[0-9一二三四五六七八九十]{{1,2}}[、.．])?[ \u3000]*"
    rf"(?:(?P<named>{_NAMED})(?![ \u3000]*(?:{_NO_NAME}))(?=[ \u3000]*[\u4e00-\u9fffA-Z0-9《“])"
    rf"|(?P<numbered>{_NUMBERED})(?=[ \u3000]*(?:[0-9A-Z〔\[¥￥]|人民币|[壹贰叁肆伍陆柒捌玖])))"
    r"(?=(?P<value>[^\n\u2029\t:：。]{2,50}?)[。;；]?(?=$|[\n\u2029]))"
)
_SENTENCE = late(r"[;；]|[,，][^,，]*[,，]|(?:公告|公示|通告|通知|声明|启事|规定|办法|负责|承担|申请|决定|进行|未)")
_NAME = (
    "(?:[\u4e00-\u9fff（）()]{4,30}(?:公司|厂|店|部|合作社|中心|商行|银行|支行)|[\u4e00-\u9fff·]{2,4})"
    "(?:[（(][^（）()\n\u2029]{4,40}[）)])?"
)
_ADDRESSED = late(
    rf"(?:^|[\n\u2029])[ \u3000]*(?!(?:特此|公告|声明|天气|广告|责任))(?P<names>{_NAME}(?:[、，,][ \u3000]*{_NAME})*)"
    r"(?=[ \u3000]*[\n\u2029]?[ \u3000]*(?:本院(?:受理|在|于|立案|依法|已)|我院(?:受理|在|于|立案|依法|已)|本委(?:受理|已)|关于你)"
    r"|[ \u3000]*[\n\u2029][ \u3000]*(?:原告|[^\n\u2029]{0,60}?(?:因|诉|向|[^\u4e00-\u9fff])[你您](?:单位|公司|们|方|于|自|在|逾期|未|拖欠|的|与)|您自))"
)


def lost_colons(printed: str) -> frozenset[int]:
    r"""Offsets of the letters behind which a colon was lost.

    >>> sorted(lost_colons("评价单位甲环保有限公司\n建设单位应当公开\n保证金30万元"))
    [3, 23]
    """
    return frozenset((*_labels(printed), *_addresses(printed)))


def _labels(printed: str) -> Iterator[int]:
    for match in _LOST.finditer(printed):
        if _SENTENCE.search(match["value"]) is None:
            yield match.end("named" if match["named"] else "numbered") - 1


def _addresses(printed: str) -> Iterator[int]:
    for match in _ADDRESSED.finditer(printed):
        yield match.end("names") - 1
