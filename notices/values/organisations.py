"""Where names of organisations stand in a text: they end in one of some two hundred words, and begin after a cue."""

from __future__ import annotations

import re

from notices.model import Span

_COMPANY = r"股份有限公司|有限责任公司|有限公司|集团公司|公司"
_BRANCH = r"(?:[\u4e00-\u9fffA-Za-z0-9]{0,16}?(?:分公司|分行|支行|营业部|办事处|分店|分院|分校|分部|分社|分所|项目部|经营部|门市部|代表处))?"
_OTHER = (
    r"\(有限合伙\)|\(普通合伙\)|\(特殊普通合伙\)|合伙企业|个人独资企业|合作联社|信用社|合作社|联合社|合作联合社|事务所|律师事务所|商业银行|银行|集团"
    r"|经营部|经销部|门市部|营业部|服务部|商贸部|维修部|工作室|工作站|服务站|加油站|收购站|小吃店|便利店|专卖店|大药房|药房|药店|商店|饭店|酒店|饭庄|餐厅|餐馆|饭馆|面馆|茶楼|茶馆|酒楼|宾馆|旅馆|招待所|超市|商行|车行|商场|百货|书店|花店|理发店|美容院|美发店|养生馆|健身房|网吧|影城|养殖场|种植场|农场|牧场|林场|采石场|砖厂|加工厂|工厂|制品厂|家具厂|服装厂|食品厂|厂"
    r"|幼儿园|托儿所|中学|小学|学校|大学|学院|培训中心|医院|卫生院|卫生室|诊所|门诊部|保健院|敬老院|养老院|福利院|研究院|研究所|设计院|研究会|协会|商会|学会|基金会|促进会|联合会|联谊会|总会|俱乐部|服务社|报社|杂志社|出版社|博物馆|图书馆|文化馆|美术馆|体育馆"
    r"|人民政府|街道办事处|办事处|管理委员会|管委会|委员会|人民法院|中级人民法院|高级人民法院|法院|检察院|公安局|派出所|公证处|仲裁委员会|仲裁委"
    r"|[\u4e00-\u9fff]{1,12}(?:局|厅)(?:[\u4e00-\u9fff]{2,6}分局)?|分局|税务局|税务所|管理处|管理所|管理站|管理中心|服务中心|交易中心|储备中心|登记中心|征收中心|中心|指挥部|大队|支队|总队|救助站|村民委员会|居民委员会|村委会|居委会|经济合作社|股份经济合作社|业主委员会|业委会|工会|清算组|破产管理人|清算委员会|管理人"
    r"|拍卖行|典当行|寄卖行|货运部|运输队|车队|施工队|服务队|小卖部|副食店|食杂店|粮油店|五金店|建材店|服装店|鞋店|手机店|修理厂|汽修厂|洗车行|洗浴中心|棋牌室|台球室|饮品店|奶茶店|快餐店|烧烤店|火锅店|早餐店|包子铺|面包店|蛋糕店|水果店|店|铺|坊|馆|行|社|部|苑"
)
_LETTER = r"[\u4e00-\u9fff〇·A-Za-z0-9&]"
_NAME = re.compile(
    rf"(?P<name>{_LETTER}{{2,36}}?(?:\([\u4e00-\u9fffA-Za-z]{{2,12}}\){_LETTER}{{0,20}}?)?(?:{_COMPANY}){_BRANCH}(?:清算组|破产管理人|管理人|工会|工会委员会)?)"
    rf"|(?P<other>{_LETTER}{{1,28}}?(?:\([\u4e00-\u9fffA-Za-z]{{2,12}}\){_LETTER}{{0,16}}?)?(?:{_OTHER}))(?={_LETTER}{{0,0}}(?:$|[^\u4e00-\u9fff]|[与和及向对将以因在为诉于已的、经拟遗丢现依根按就由申作受登公是之]))"
)
_LEAD = re.compile(
    r"^.*?(?:现?根据|按照|依据|关于|原告|被告人?|第三人|上诉人|被上诉人|申请执行人|被执行人|被申请人|申请人|债务人|债权人|担保人|保证人|借款人|转让方|受让方|出让方"
    r"|竞得人|受让人|买受人|招标人|采购人|拍卖人|委托人|代理机构|受理了?|本院|我院|由|向|将其|将|请|为|就|因|被|给|的|诉|把|暨|是|以及|已经|兹有|兹|[0-9]年|[0-9]月|[0-9]日"
    r"|住所地|股东|法定代表人|其对|我公司|本公司|兹就|贵公司|签署|签订|授权|委托|聘请|遗失|丢失)|^(?:经|于|对|致|由|与|和|及|受|现|系|至)(?=[\u4e00-\u9fff]{5})"
    r"|^.*(?:公司|银行|法院|中心|局|厂|合作社|\))(?:和|与|及|、)"
)
_NOT_NAMES = re.compile(
    r"^(?:本|该|我|贵|各|其|此|上述|某|原|新|全体|有关|相关|一|两|三|我们|你|您|所属|分|子|母|乙方|甲方|丙方|存续|注销|目标|合并|新设)?(?:有限|股份|集团|总)?(?:公司|单位|企业|院|行|局|厂|店|校|会|社|中心|政府|法院|银行|机关|协会|部|组织|委员会|管理人|清算组|学校|合作社|分公司)$"
)


def organisation_spans(text: str) -> list[Span]:
    """Every organisation's name that stands in a normalised text, in the order of print.

    >>> [span.of("原告甲乙商贸有限公司诉丙丁建材厂,") for span in organisation_spans("原告甲乙商贸有限公司诉丙丁建材厂,")]
    ['甲乙商贸有限公司', '丙丁建材厂']
    """
    found: list[Span] = []
    for match in _NAME.finditer(text):
        start, end = match.span()
        start += _lead(match[0])
        if re.match(r"本|该|我|贵", text[start:end]):
            continue
        if end - start > 2 and not _NOT_NAMES.match(text[start:end]):  # noqa: PLR2004 - a name and its ending
            found.append(Span(start, end))
    return found


def _lead(words: str) -> int:
    """How many characters before the name belong to the sentence that leads up to it."""
    at = 0
    while True:
        match = _LEAD.match(words[at:])
        if match is None or len(words) - at - match.end() < 2:  # noqa: PLR2004 - 公司 alone
            return at
        at += match.end()


def is_organisation(name: str) -> bool:
    """Whether the whole of a name is an organisation's.

    >>> is_organisation("望溪区人民法院"), is_organisation("张三")
    (True, False)
    """
    return re.search(rf"(?:{_COMPANY}|{_OTHER})(?:清算组|管理人)?$", name) is not None and len(name) > 2  # noqa: PLR2004
