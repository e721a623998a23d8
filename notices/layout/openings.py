"""Where a notice begins that has no title: an opening formula, a run that announces and is signed, a sheet of labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.layout import cues
from notices.layout.signatures import closes_with_date, is_signing, is_signing_body
from notices.layout.titles import is_banner, titles_at
from notices.patterns import late
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.layout.passages import Passage

_SHORT = 40
_REACH = 12
_FARTHEST = 30
"""How many passages below its first words a notice without a title may be signed: cells printed one a line are many."""
_NUMBER = late(
    r"^[(]?(?:[\u4e00-\u9fff()]{2,16}[〔(\[][12][0-9]{3}[〕)\]]第?[0-9]{1,4}(?:-[0-9]+)?号|[12][0-9]{3}年?第[0-9]{1,4}号|第[一二三四五六七八九十0-9]{1,3}次公告)[)]?$"
)
_SHEET = late(
    r"^(?:[一二1][、.])?(?:(?:公告编号)[:：]?[^\n]{4,20}$|(?:(?:(?:采购|招标|建设|工程)?项目(?:名称|编号|概况)|采购(?:人|单位)|招标人|案号|转让方|出租方|单位名称|债权人|债务人|被执行人|执行标的|(?:宗地|地块)编号|标的名称"
    r"|姓名|遗失(?:单位|人)|受送达人|被处罚人|当事人|申请人|下落不明人|拍卖标的|征收项目)(?:$|[:\t\n]|(?=[\u4e00-\u9fff]{4,40}:$))))"
)
_HEADER = late(r"^(?:项目|事项|名称|栏目)(?:内容|详情|信息|说明)")
"""The heads of a sheet's two columns."""
_LABELLED = late(r"^(?:[0-9一二三四五六七八九十]{1,2}[、.])?[^:,。;]{2,12}:[^:]")
_LEAST_LABELS = 4
_LETTER = late(r"^(?:[(]?公告[)]?)?:?[^。;\n]{2,160}:$|^[\u4e00-\u9fff·、,]{2,80}(?:同志|先生|女士):$")
_TOLD = late(
    r"^(?:你|您|贵|因|由于|根据|依据|现|经|关于|自|本|我|截至|截止|兹|原告|(?:[^。:]{2,60}(?:项目|工程|公司|银行|支行|法院|局)))"
)
_LEAD = late(
    r"^(?:[^。,;:]{2,20}(?:县|市|区|镇|乡)(?:因|于|拟)|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日[,，]?(?:本院|我|[^。]{2,40}(?:派出所|福利院|救助|民政|政府|局|院|村民|公司))|(?:下列|以下|上述)(?:借款|债务|人员|被|车辆|房|单位|企业)|受[^。,]{0,40}委托|(?:原)?定于"
    r"|[^。,;:]{4,40}(?:法院|局|公司|中心|学校|大学|中学|小学|医院|政府|支行|银行|合作社|管委会|委员会|福利院|管理站|供销社|联合社|经营部|幼儿园|协会)(?:(?:\([^()]{4,60}\)|[,，][^。]{0,20}代码[^。]{10,24}[,，]))?(?:将于|定于|拟定于|于|在|拟|受|就|委托|对|因|依法|决定|现|已|原|持有的|经|注销|作出|组织|名下)"
    r"|《[^》]{4,60}》(?:已|经|于|的)|[^。,;:《》]{4,50}(?:项目|工程|安置小区|小区|片区)(?:\([^()]{4,40}\))?(?:于|已|的|尚有|需要|因|评标|评审|开标|选房|环境影响|竣工|具备|现)|现[就对将面]|经(?:[^。,]{2,60})(?:批准|同意|决定|决议|研究|讨论|评审|审查)"
    r"|[\u4e00-\u9fff·]{2,4}(?:向本院)?申请宣告|被继承人|[\u4e00-\u9fff·]{2,4}(?:已故|于[12][0-9]{3}年[^,。]{2,12}(?:死亡|去世|病故))|(?:我|本)(?:公司|单位|厂|矿|校|局|院|行|司|中心)(?:员工|职工|原|于|因|拟|现|持有|[12][0-9]{3}年)"
    r"|[^。,;:]{4,40}[12][0-9]{3}年(?:度)?[^。,;:]{0,20}(?:拟|申请)|(?:依照|依据|根据|按照)|因|为)"
)
"""First words of notices whose titles were lost; stories begin so as well, and so a signature must follow."""
_CALLS = late(
    r"公[示告布开]|通[告知]|特此|声明|作废|申报|(?:请|望|限|务必|应当?)[^。]{0,60}(?:前|内|联系|办理|报到|认领|购房|领取|归还|履行|配合|迁出|相互转告|谅解)|(?:拍卖|招标|采购|竞买|比选|招租|转让|出让)|联系(?:人|电话|方式)|电话|逾期"
)


_NARRATES = late(
    r"推进会|座谈会|动员会|现场会|表彰会|(?:签约|启动|揭牌|开工|颁奖)仪式|会议(?:指出|强调|要求|通报|认为|传达)|调研|走访|慰问|(?:重要|战略)(?:讲话|合作)|表示,|指出,|强调,"
)
"""Words of reports: what a body signs that tells of meetings is no notice."""


def opens(flow: Sequence[Passage], at: int) -> bool:
    """Whether a notice without a title begins here: an opening formula, or a run that announces and is signed."""
    passage = flow[at]
    if passage.role in ("headline", "caption", "furniture", "banner"):
        return False
    if passage.table is not None:
        head = squeeze("\n".join(line.text for cell in passage.table.cells[:3] for line in cell.lines[:1]))
        return _SHEET.match(f"{_HEADER.sub('', head)}:") is not None and _is_sealed(flow, at)
    if any(cue.match(passage.text) for cue in (cues.OPENING, cues.ADDRESSED, cues.INTRODUCED)):
        return True
    if cues.NEWS.search(passage.text):
        return False
    if _signs_itself(flow, at) or (cues.NOTICE.search(passage.text) and cues.CLOSING.search(passage.text)):
        return True
    return _announces(flow, at) or _is_untitled(flow, at)


def _announces(flow: Sequence[Passage], at: int) -> bool:
    """A run that begins as notices do, announces, and is signed or closed."""
    if cues.STARTER.match(flow[at].text) is None:
        return False
    announced = False
    for later in range(at, min(at + _REACH, len(flow))):
        text = flow[later].text
        if later > at and (titles_at(flow, later) or cues.NEWS.search(text)):
            return False
        announced = announced or cues.NOTICE.search(text) is not None
        if announced and (is_signing(text) or closes_with_date(text) or cues.CLOSING.search(text)):
            return True
    return False


def _is_untitled(flow: Sequence[Passage], at: int) -> bool:
    """A run whose first words are those of a notice, that calls on its readers, with a body and a date set under it."""
    text = flow[at].text
    if is_signing(text) or cues.DATE.match(text) or cues.FURNITURE.match(text):
        return False
    below = flow[at + 1].text if at + 1 < len(flow) else ""
    letter = _LETTER.match(text) is not None and _SHEET.match(text) is None and _TOLD.match(below) is not None
    sheet = _SHEET.match(text) is not None
    formal = letter or sheet or any(cue.match(text) for cue in (_NUMBER, cues.CASE))
    return (sheet and _is_sheet(flow, at)) or ((formal or _LEAD.match(text) is not None) and _is_sealed(flow, at))


def _is_sheet(flow: Sequence[Passage], at: int) -> bool:
    """A run of lines each of which is a label and its value, and above them no line that could be one more."""
    above = flow[at - 1] if at else None
    if above is not None and above.table is None and len(above.text) <= _SHORT and not _over(above.text):
        return False
    labelled = [_LABELLED.match(passage.text) is not None for passage in flow[at : at + _LEAST_LABELS]]
    return len(labelled) == _LEAST_LABELS and all(labelled)


def _over(text: str) -> bool:
    """Whether a short line ends what stands above it."""
    return cues.SENTENCE_END.search(text) is not None or cues.DATE.match(text) is not None or is_signing(text)


def _is_sealed(flow: Sequence[Passage], at: int) -> bool:
    """Whether a body signs below and its date follows, before a title or a story begins, and words between call on readers."""
    called = _CALLS.search(flow[at].text) is not None
    if _NARRATES.search(flow[at].text):
        return False
    for later in range(at + 1, min(at + _FARTHEST, len(flow))):
        passage = flow[later]
        if passage.role in ("headline", "banner") or is_banner(passage) or titles_at(flow, later):
            return False
        if cues.NEWS.search(passage.text) or _NARRATES.search(passage.text):
            return False
        called = called or _CALLS.search(passage.text) is not None
        if called and passage.table is None and _seals(flow, later):
            return True
    return False


def _seals(flow: Sequence[Passage], at: int) -> bool:
    """A body and a date: on one line, run on to the last sentence, the date under the body; a body alone ends all."""
    text = flow[at].text
    if closes_with_date(text) and cues.DATE.match(text) is None:
        return True
    if not is_signing_body(text):
        return False
    below = [passage.text for passage in flow[at + 1 : at + 3]]
    if not below or titles_at(flow, at + 1):
        return re.search(r"[。!]$", flow[at - 1].text) is not None and (text.endswith("法院") or cues.NOTICE.search(flow[at - 1].text) is not None)
    dated = cues.DATE.match(below[0]) or (cues.LABEL.match(below[0]) and cues.DATE.match(below[-1]))
    return bool(dated)


def _signs_itself(flow: Sequence[Passage], at: int) -> bool:
    """A paragraph that runs on into its signer and date, or into its signer above a date set apart; no story does."""
    text = flow[at].text
    if len(text) < _SHORT or cues.DATE.match(text):
        return False
    if closes_with_date(text):
        return True
    dated = at + 1 < len(flow) and cues.DATE.match(flow[at + 1].text) is not None
    tail = re.split(r"[。;!]", text)[-1]
    return dated and 0 < len(tail) < _SHORT and is_signing(tail)
