"""Marks that were lost between print and text, put back where nothing else can be meant.

OCR drops colons and halves of brackets. Back come the colon of a line that is a label and its value (招标编号
ZTZY2021-114) or an address above a letter, the bracket around the year of a case or document number, the half of 《》
around a law, and the bracket around a code behind a name. Nothing of a value is changed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from notices.patterns import late

if TYPE_CHECKING:
    import re
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
_LABEL = late(
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
_ADDRESS = late(
    rf"(?:^|[\n\u2029])[ \u3000]*(?!(?:特此|公告|声明|天气|广告|责任))(?P<names>{_NAME}(?:[、，,][ \u3000]*{_NAME})*)"
    r"(?=[ \u3000]*[\n\u2029]?[ \u3000]*(?:本院(?:受理|在|于|立案|依法|已)|我院(?:受理|在|于|立案|依法|已)|本委(?:受理|已)|关于你)"
    r"|[ \u3000]*[\n\u2029][ \u3000]*(?:原告|[^\n\u2029]{0,60}?(?:因|诉|向|[^\u4e00-\u9fff])[你您](?:单位|公司|们|方|于|自|在|逾期|未|拖欠|的|与)|您自))"
)
_COURT = "[京津冀晋内蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新兵]"
_CASE = late(
    rf"(?P<open>[（(〔\[])?(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}})(?P<close>[)）〕\]])?"
    rf"(?={_COURT}[0-9]{{2,4}}[民刑行执破认催特清知赔申强监恢再司财][\u4e00-\u9fff]{{0,4}}[0-9]{{1,6}}(?:-[0-9]+)?号)"
)
_DOCUMENT = late(
    r"(?<=[\u4e00-\u9fff])(?:(?P<open>[〔\[［【])(?P<left>(?:19|20)[0-9]{2})|(?P<right>(?:19|20)[0-9]{2})(?P<close>[〕\]］】]))(?=第?[0-9]{1,5}号)"
)
_LAW = "(?:法|条例|办法|规定|细则|规则|通则|解释)"
_LAW_OPENED = late(
    rf"《[^《》\n\u2029，,。;；]{{2,40}}?(?P<last>{_LAW}(?:[（(][^（）()\n]{{1,12}}[）)])?)(?=第[一二三四五六七八九十百零〇0-9]+条|[之的等]?(?:有关|相关)?规定|[，,。;；])"
)
_LAW_CLOSED = late(
    rf"(?:^|[》\n\u2029。；;])[^《》\n\u2029。；;]*?(?:根据|依据|依照|按照|违反)(?P<first>[\u4e00-\u9fff])[\u4e00-\u9fff（）()]{{2,30}}?{_LAW}(?:[（(][^（）()《》\n]{{1,12}}[）)])?》"
)
_LAW_BARE = late(
    rf"(?:根据|依据|依照|按照|违反)(?P<first>中)华人民共和国[\u4e00-\u9fff]{{2,24}}?(?P<last>{_LAW})(?=第[一二三四五六七八九十百零〇0-9]+条|[之的等]?(?:有关|相关)?规定)"
)
_CODE = late(
    r"(?P<open>[（(])?(?P<label>(?:统一)?(?:社会)?信用代码(?:证?号)?|注册号|身份证号码?|公民身份号码)[:：]?[ \u3000]*[0-9A-Z][0-9A-Zx ]{13,18}(?<! )(?![0-9A-Za-z])(?P<close>[)）])?"
)
_OPEN = late(r"[（(][^（）()\n\u2029。]*$")
_CLOSES = late(r"[^（）()\n\u2029。]*[）)]")
_REACH = 80
_BARE_CODE = late(r"[（(][0-9][0-9A-Z][0-9]{6}[0-9A-Z]{10}(?![0-9A-Za-z)）,，;；:：、 ])")
_FORM = late(r"[（(](?:有限|普通|特殊普通)合(?P<last>伙)(?![)）])")


def lost_marks(printed: str) -> dict[int, tuple[str, str]]:
    r"""What was lost right before and right behind letters of the print, by their offsets.

    >>> sorted(lost_marks("评价单位甲环保有限公司\n建设单位应当公开\n保证金30万元"))
    [3, 23]
    >>> lost_marks("（2019鲁13破7-3号"), lost_marks("依照中华人民共和国公司法》")
    ({4: ('', ')')}, {2: ('《', '')})
    """
    found: dict[int, tuple[str, str]] = defaultdict(lambda: ("", ""))
    for offset, before, behind in _marks(printed):
        found[offset] = (found[offset][0] + before, found[offset][1] + behind)
    return dict(found)


def _marks(printed: str) -> Iterator[tuple[int, str, str]]:
    yield from _colons(printed)
    if "号" in printed or "代码" in printed:
        yield from _numbers(printed)
    if printed.count("《") != printed.count("》") or "中华人民共和国" in printed:
        yield from _laws(printed)
    if "合伙" in printed:
        for match in _FORM.finditer(printed):
            yield match.start("last"), "", ")"


def _numbers(printed: str) -> Iterator[tuple[int, str, str]]:
    """Brackets around the years of cases and documents, and around codes."""
    for match in _CASE.finditer(printed):
        yield from _halves(match, "year")
    for match in _DOCUMENT.finditer(printed):
        yield from ((match.end("left") - 1, "", "〕"),) if match["left"] else ((match.start("right"), "〔", ""),)
    for match in _CODE.finditer(printed):
        yield from _halves(match, "label")
    for match in _BARE_CODE.finditer(printed):
        yield match.end() - 1, "", ")"


def _laws(printed: str) -> Iterator[tuple[int, str, str]]:
    """Brackets around the names of laws."""
    for match in _LAW_OPENED.finditer(printed):
        yield match.end("last") - 1, "", "》"
    for match in _LAW_CLOSED.finditer(printed):
        yield match.start("first"), "《", ""
    for match in _LAW_BARE.finditer(printed):
        yield match.start("first"), "《", ""
        yield match.end("last") - 1, "", "》"


def _colons(printed: str) -> Iterator[tuple[int, str, str]]:
    for match in _LABEL.finditer(printed):
        if _SENTENCE.search(match["value"]) is None:
            yield match.end("named" if match["named"] else "numbered") - 1, "", ":"
    for match in _ADDRESS.finditer(printed):
        yield match.end("names") - 1, "", ":"


def _halves(match: re.Match[str], inside: str) -> Iterator[tuple[int, str, str]]:
    """The half of the brackets around a year or a code that is not there; a code without both stands in no bracket."""
    code = inside == "label"
    if not match["open"] and (
        not code or (match["close"] and not _OPEN.search(match.string, max(0, match.start() - _REACH), match.start()))
    ):
        yield match.start(inside), "(", ""
    if not match["close"] and (not code or (match["open"] and not _CLOSES.match(match.string, match.end()))):
        yield (match.end() if code else match.end(inside)) - 1, "", ")"
