"""Where names of organisations stand in a text: they end in one of some two hundred words, and begin after a cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.model import Span
from notices.patterns import late
from notices.values.organisation_words import BRANCH, ENDINGS, GOES_ON, LEADS, LETTER, OFFICE, OPENERS, TRADE
from notices.values.persons import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMARK = (
    "[^()]*(?:简称|下称|身份|代码|原名|曾用|盖章|公章|签字|系|男|女|以下|甲方|乙方|丙方|原告"
    "|被告|第三人|申请人|债务人|债权人|转让方|受让方|担保人|保证人|证号|编号|已故|见附|含|即"
    "|公示|公告)"
)
_RUN = late(rf"(?:{LETTER}|\((?!{_REMARK})[\u4e00-\u9fffA-Za-z·]{{2,12}}\))+")
_FORM = late(r"\((?:有限合伙|普通合伙|特殊普通合伙|个人独资|个体工商户)\)")
_TAIL = late(r"(?:清算组|清算委员会|破产管理人|管理人)(?![员民成])")
_THROUGH = late(
    rf"\([\u4e00-\u9fffA-Za-z·]{{2,12}}\)(?:(?!公司|与|和|向|将|对|由|诉){LETTER}){{0,20}}?(?:有限责任公司"
    rf"|股份有限公司|有限公司|公司|\()"
)
_LATIN = late(
    r"(?<![A-Za-z])[A-Z][A-Za-z0-9&.'-]*(?:[ ,]{1,2}[A-Za-z0-9&.'()-]+){0,8}?[ ,]{1,2}"
    r"(?:Co\.,? ?Ltd\.?|Limited|LIMITED|LTD\.?|Ltd\.?|Inc\.?|LLC|GmbH|Corporation)(?![A-Za-z])"
)
_GENERIC = late(
    "(?:本|我|该|贵|各|其|此|某|你|您|他|新|原|[两三四五六七八九十]个|(?:分立|合并|减资|变更)[前后]|全体|有关|相关|有管辖权|任何|其他|所属|所在地?"
    "|当地|上级|上一级|下级|所有|双方|一|一家|一人|两|两家|三|多家|分|子|母|总|全资子?|控股子?"
    "|存续|注销|目标|合并|新设|乙方|甲方|丙方|省级?|市级?|县级?|区级?|乡级?|镇级?|州|中级|高级"
    "|最高|基层|人民|地方|各级|以上|小区|社区|村|街道|物业|服务|公共|行政|政务|便民|活动|购物"
    "|市民|登记|主管|管理|有限|股份|集团|责任|债权|股东|董事|监事|破产|清算|普通|特殊|合伙"
    "|个人独资|国有|民营|私营|金融|开户|付款|收款|承兑|加油|加气|大型|中小|拍卖|招标|代理|评估"
    "|鉴定|检测|中介|施工|建设"
    "|用人|企业|公司|单位|机构|工|加工|业主|村民|居民|[、,])*"
)
_PRONOUN = late(
    "(?!贵州)(?:[本我该贵各其此某你]|上述|所在|当地|有关|相关)(?:省|市|县|区|乡|镇|州|村|街道|地区"
    "|公司|院|局|厅|行|社|校|所|会|店|厂|园|委|企业|单位|中心|集团|分公司|合作社|协会|学会"
    "|商会|基金会|银行|学校"
    "|幼儿园|医院|机构)"
)
_MEANS_OTHERS = late(
    r"(?:[本我你您该贵其此离]|(?:^|[前请到可应须])来|[一二两三四五几数多各](?<!第.)家?(?:全资|控股)?子?|以下|下列)$"
)
_PARTY_END = late(
    "(?:公司|企业|银行|法院|政府|局|厅|院|厂|店|社|行|部|所|校|园|中心|委员会|协会|人|方|你"
    r"|其|我司|等|\)|[0-9]{4,}[0-9Xx])$"
)
_LONGEST, _SHORTEST_STEM = 48, {"company": 1, "partners": 1, "solid": 2, "loose": 2}


def organisation_spans(text: str) -> list[Span]:
    """Every organisation's name that stands in a normalised text, in the order of print.

    >>> text = "原告甲乙商贸有限公司诉丙丁建材厂,"
    >>> [span.of(text) for span in organisation_spans(text)]
    ['甲乙商贸有限公司', '丙丁建材厂']
    """
    found = [Span(*match.span()) for match in _LATIN.finditer(text)]
    for run in _RUN.finditer(text):
        found += [part for name in _names(text, Span(*run.span())) for part in _apart(text, name)]
    return sorted(found)


def is_organisation(name: str) -> bool:
    """Whether the whole of a name is an organisation's.

    >>> is_organisation("望溪区人民法院"), is_organisation("张三"), is_organisation("本公司")
    (True, False, False)
    """
    name = name.replace("（", "(").replace("）", ")")
    if _LATIN.fullmatch(name):
        return True
    ending = next((m for m in ENDINGS.finditer(name) if _extended(name, m, len(name)) == len(name)), None)
    if ending is None or ending.start() < _SHORTEST_STEM[str(ending.lastgroup)]:
        return False
    return _is_name(name, ending.start())


def is_short_form(name: str) -> bool:
    """Whether words such as 本公司 or 我院 stand for a name that is printed elsewhere.

    >>> is_short_form("本公司"), is_short_form("该公司清算组"), is_short_form("本溪市柳塘商行")
    (True, True, False)
    """
    return _PRONOUN.match(name) is not None


def _names(text: str, run: Span) -> Iterator[Span]:
    """Names inside one stretch without marks, from left to right."""
    free, at = run.start, run.start
    while ending := ENDINGS.search(text, at, run.end):
        end = _extended(text, ending, run.end)
        if ending.lastgroup == "loose" and not _closes(text, end, run.end):
            at = ending.start() + 1
            continue
        start = _start(text, free, ending.start(), end)
        shortest = _SHORTEST_STEM[str(ending.lastgroup)]
        if ending.start() - start >= shortest and _is_name(text[start:end], ending.start() - start):
            yield Span(start, end)
        free = at = end


def _extended(text: str, ending: re.Match[str], limit: int) -> int:
    """Find the end of a name whose first ending is known: behind it may stand a form, a branch, an office."""
    end = ending.end()
    if ending.lastgroup == "solid" and text.startswith(("政府", "院", "委员会"), max(end - 2, 0)):
        office = OFFICE.match(text, end, limit)
        return office.end() if office else end
    steps = (_FORM, _TAIL) if ending.lastgroup == "loose" else (_FORM, BRANCH, BRANCH, BRANCH, _FORM)
    for more in steps:
        match = more.match(text, end, limit)
        end = match.end() if match else end
    return end


def _closes(text: str, end: int, limit: int) -> bool:
    """Whether a loose ending is the last word of its name."""
    if end == limit:
        return True
    return GOES_ON.match(text, end) is not None and not _THROUGH.match(text, end, limit)


def _start(text: str, free: int, stem_end: int, end: int) -> int:
    """Where the name begins: behind the last word that leads up to it."""
    start = free
    for lead in LEADS.finditer(text, free, stem_end):
        if _cuts(text, start, lead, stem_end):
            start = lead.end()
    opener = OPENERS.match(text, start, stem_end)
    if opener and _may_begin(text, opener.end(), stem_end):
        start = opener.end()
    if text[start] == "(" and ")" not in text[start:end]:
        start += 1
    return start if end - start <= _LONGEST else stem_end


def _cuts(text: str, start: int, lead: re.Match[str], stem_end: int) -> bool:
    """Whether a leading word really parts a name from what stands before it."""
    if lead.lastgroup == "firm":
        return True
    if not _may_begin(text, lead.end(), stem_end):
        return False
    left = text[start : lead.start()]
    return lead.lastgroup == "single" or not left or is_person(left) or _PARTY_END.search(left) is not None


def _may_begin(text: str, at: int, stem_end: int) -> bool:
    """Say whether a name may begin here: never with its trade, never behind its ending."""
    return at == stem_end or (at < stem_end and not TRADE.match(text, at))


def _is_name(name: str, stem_length: int) -> bool:
    """No short form such as 本公司, no kind of body such as 有管辖权的人民法院."""
    stem = name[:stem_length]
    return not is_short_form(name) and not _GENERIC.fullmatch(stem) and not _MEANS_OTHERS.search(stem)


def _apart(text: str, name: Span) -> Iterator[Span]:
    """Offices of one place signed together without a mark: 甲市财政局甲市教育局."""
    start, place = name.start, text[name.start : name.start + 2]
    for ending in ENDINGS.finditer(text, name.start + 2, name.end):
        if text.startswith(place, ending.end()) and ending.end() < name.end:
            yield Span(start, ending.end())
            start = ending.end()
    yield Span(start, name.end)
