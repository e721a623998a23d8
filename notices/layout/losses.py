"""Where one declaration of loss begins and ends in running print: its ending, its opening, the lines between."""

from __future__ import annotations

from notices.layout import cues
from notices.patterns import late

_LOST = r"遗失|丢失|失窃|被盗|灭失|损毁"
_LOSS = late(rf"{_LOST}|不慎|挂失")
_ENDING = late(
    r"(?:(?:特此|现|现特|已)?(?:声明|登报|登记|公告|予以|宣布|宣告|特此|申请)*(?:作废|挂失)(?:声明)?"
    r"|(?:声明|登报|公告|予以|宣布|宣告|特此|自[^,。;]{1,8}之日起|自即日起)+(?:无效|失效|作废)"
    r"|特此(?:声明|公告|通告|启事|登报)|(?<=[,。])特声明|以此声明)"
    r"(?:(?P<mark>[。!.;])|(?![,。;、的或等)]))"
)
_SENTENCE = late(r"[。;]")
_SURNAME_AFTER = late(rf"(?![及后由补和与])|[\u4e00-\u9fff]{{2,3}}(?:{_LOST}|不慎|[^。;,]{{2,12}}[证章照簿卡])")
_LEAD = late(rf"[{cues.BULLETS}*#·\s]*(?:[(（]?[0-9①-⑳]{{1,3}}[)）]?[、.:)])?")
_GOES_ON = late(
    r"(?:另|又|也|并)?(?:遗失|丢失)(?![^。;]{0,30}(?:姓名|持证人|户主)[:为])(?![^,。;]*(?:公司|[厂店矿行社]|[市县区]))[^,。;]{2,12}?[证章照票据簿卡牌](?=[,。;、(一壹两二各正副])"
    r"|自(?!贡|流井)|如(?!皋|东)|若(?!羌|尔盖)|凡|该|此|由(?:此|于|我|本)|因(?!特)|请|望(?!城|江|都|奎|谟)|敬请|特此|原(?:证|件|章|印|执照|票|公章|该|有)"
    r"|上述|以上|以下|任何|一切|并|同时|但|其|之后|今后|现(?!有|代)|补办|登报|声明|逾期|拾|有拾|备注|特别"
    r"|(?:本人|本公司|我公司|我司|我单位|本单位|我校|我院|本店|我店|我社|我厂|我)(?!名下|所有|[\u4e00-\u9fff·]{2,12}?(?:遗失|丢失|不慎|[,(]?身份证|[,(]?证号|于|因|\())"
)
_OWNER = late(r",?(?:车主|所有人|户主|持证人|权利人|所有权人|挂失人|声明人|遗失人|业户)[:为]?")
_PAPER = r"[证章照票据单同簿卡本册书牌]"
_LOSES = late(
    rf"[^。;:]{{0,2}}(?:遗失|丢失|挂失)[:,]?[^。;]{{2,40}}?{_PAPER}"
    rf"|[^。;,()]{{2,40}}(?:\([^()]{{2,48}}\)[^。;,()]{{0,40}}){{0,2}}?(?:,[^,。;]{{0,12}}(?:证号?|代码|号码)[^,。;]{{6,30}})?,?(?:因[^,。;]{{1,12}},?)?(?:{_LOST}(?!的[,。]|后|期间|时[,间]|者|之日)|不慎)(?:[^。;]{{0,80}}?{_PAPER}|(?<={_PAPER}..)|[,。作]|$)"
)
_LOST_AT_ALL = late(rf"{_LOST}|挂失|不慎")
"""Asked first: most paragraphs of a page tell of no loss, and the pattern above is slow to say no."""
_VOID = late(rf"[^。;,:]{{3,50}}{_PAPER}[^。;]{{0,40}}?(?:声明|登报|挂失)?作废")

_NAMED_BARE = late(
    rf"(?:(?<=[证章照票据单书簿卡册本同])|(?<=[0-9]{{4}})|(?<=[0-9一二三四五六七八九十壹两][枚张份个]))(?![书件明照券簿卡本据])(?=(?![一二两三四五六七八九十壹贰叁肆伍0-9]{{1,3}}[份张枚本个套块册把]|正本|副本|不慎|不小|已经|现已|现在|因|并|又|后|被|将|原)(?:[\u4e00-\u9fff]{{2,3}}|[\u4e00-\u9fff()]{{4,36}}(?:公司|[店厂部社校院局会所站行村处馆队场园户组吧]|中心|工作室))"
    rf"(?:不慎)?(?:{_LOST}))"
    rf"|(?<=[证章照票据单书簿卡册本枚张份][遗丢]失)(?=(?!声明|作废|启事|挂失|后|的|并|现|特|予|登|补|于|不)[\u4e00-\u9fff()]{{4,40}}(?:{_LOST}))"
)
_TITLED = late(rf"{cues.RUN_IN.pattern}:")


def openings(text: str, line_starts: frozenset[int] = frozenset()) -> list[int]:
    """Offsets at which another declaration begins in a paragraph that tells of a loss.

    `line_starts` are the offsets at which printed lines begin.

    >>> text = "张三遗失身份证,声明作废。李四遗失驾驶证,声明作废"
    >>> [text[at : at + 2] for at in openings(text)]
    ['李四']
    """
    found: list[int] = []
    if not tells(text):
        return found
    last = 0
    bare = [(match.start(), False) for match in _NAMED_BARE.finditer(text) if _is_running(text, match.start())]
    for at, ended in sorted([*_stops(text, line_starts), *bare]):
        if at > last and tells(text[last:at]) and (opens(text[at:]) if ended else loses(text[at:])):
            found.append(at)
            last = at
    return found


def opens(text: str) -> bool:
    """Whether a text begins with a declaration, or with another notice without a title of its own.

    >>> opens("李四遗失驾驶证,声明作废。"), opens("自登报之日起,遗失的公章作废。")
    (True, False)
    """
    lead = _LEAD.match(text)
    rest = text[lead.end() if lead else 0 :][:160]
    if not rest or goes_on(rest):
        return False
    return loses(rest) or any(cue.match(rest) for cue in (_VOID, cues.OPENING, cues.ADDRESSED, _TITLED))


def loses(text: str) -> bool:
    """Whether a text begins with somebody who lost something."""
    lead = _LEAD.match(text)
    rest = text[lead.end() if lead else 0 :][:160]
    return _LOST_AT_ALL.search(rest) is not None and not goes_on(rest) and _LOSES.match(rest) is not None


def goes_on(text: str) -> bool:
    """Whether a text only goes on with a declaration: what follows from it, whose the paper was.

    >>> goes_on("自遗失之日起,该章无效"), goes_on("车主:王小明"), goes_on("王小明遗失身份证")
    (True, True, False)
    """
    return _GOES_ON.match(text) is not None or _OWNER.match(text) is not None


def tells(text: str) -> bool:
    """Whether a text tells of a loss, or declares something void.

    >>> tells("张三遗失身份证"), tells("旺铺转让,价格面议")
    (True, False)
    """
    return _LOSS.search(text) is not None or _ENDING.search(text) is not None


def is_over(text: str) -> bool:
    """Whether the last words of a text end a declaration.

    >>> is_over("张三遗失身份证,声明作废。"), is_over("张三遗失身份证")
    (True, False)
    """
    return any(match.end() == len(text) for match in _ENDING.finditer(text, max(0, len(text) - 24)))


def _is_running(text: str, at: int) -> bool:
    """Whether the clause up to an offset has told of a loss, so that a name there can only begin the next one."""
    start = max(text.rfind(mark, 0, at) for mark in "。;:,") + 1
    return _LOSS.search(text, start, at) is not None


def _stops(text: str, line_starts: frozenset[int]) -> list[tuple[int, bool]]:
    """Offsets where a declaration may be over, and whether it surely is: behind its ending, or at a mere full stop."""
    ends = [match.end() for match in _ENDING.finditer(text) if match["mark"] or _SURNAME_AFTER.match(text, match.end())]
    stops = {match.end(): False for match in _SENTENCE.finditer(text)}
    for end in ends:
        tail = _OWNER.match(text, end)
        lines = [at for at in line_starts if tail and tail.end() < at <= end + 60]
        stops |= {min(lines): True} if lines else {}
        stops[end] = True
    return sorted((at, ended) for at, ended in stops.items() if at < len(text))
