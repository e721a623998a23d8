"""Where a notice is signed: the closing lines with signers and date, set apart or run on after the last sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from notices.layout.cues import BODY, DATE, DATE_TEXT, ENDS_WITH_DATE, LABEL, TITLE
from notices.model import Span
from notices.patterns import late

_LONGEST_SIGNER = 60
_LONGEST_RUN_ON = 120
_SIGNER = late(
    r"(?:公司|分公司|集团|银行|支行|分行|合作社|联合社|企业|\(有限合伙\)|厂|店|行|部|社|院|校|所|局|处|站|室|会|中心|政府|法院|检察院|委|队|组|人"
    r"|管理人|办公室|大队|支队|园|馆|办|庭|学|场|铺|坊|城|吧|屋|庄|县|市|区|街道|镇|乡|村|团|庙|寺|协会|总会|台|厅|署|关)(?:\(盖?章\)|\(公章\))?$"
)
_LABEL = late(
    r"(?:编号|名称|号码|面积|用途|年限|期限|日期|时间|位置|坐落|座落|金额|余额|本金|利息|单位|比例|备注|序号|处置|方式|状态|价|率|号|型号|种类|数量|单价"
    r"|债务人|担保人|保证人|借款人|受让人|竞得人|中标人|权利人|抵押人|投标人|候选人|承租人|买受人|联系人|申请人|被申请人|原告|被告|注销|存续|合计|总计)$"
)
_VALUED = late(
    r"(?:收款|出票|付款|持票|背书|承兑|债务|担保|保证|借款|抵押|质押|权利|受让|竞得|中标|发证|登记|遗失|丢失|证件|证照)(?:人|单位|银行|机关|机构|部门|名称)(?=[\u4e00-\u9fff]{4})"
)
"""A label with its value right behind it: the colon is lost."""
_FORM = late(r"\((?:有限合伙|普通合伙|特殊普通合伙|个人独资|个体工商户|暂定名|[\u4e00-\u9fff]{0,4}章)\)$")
_CODE = late(r"\((?:(?:统一社会)?信用代码|营业执照号|组织机构代码)(?:为|:)?[0-9A-Z]{9,18}\)$")
_CONTACT = late(
    r"(?:(?:联系|咨询|监督|举报|服务|报名|办公|债权申报|申报)?(?:电话|地址|地点|方式)|联系人|手机|住址|住所|邮编|邮政|传真|电?子?邮箱|网址)"
)
_PERSON = late(
    r"^(?!天气|分类|广告|公告|声明|启事|信息|遗失|挂失|招租|便民|责任|编辑|导读|提示|小窍门|下转|上接)(?:(?:公告|声明|通知|申请|委托|遗失|启事)?人[:：]?)?[\u4e00-\u9fff·]{2,4}(?:[、,][\u4e00-\u9fff·]{2,4})*$"
)
_RUN_ON = late(r"(?:[。;!]|特此(?:公告|通告|公示|声明|通知|告知)[。,!:]?|声明作废[。,]?|公告如上[。,]?)")
_DATED = late(rf"(?<![于自至在从到]){DATE_TEXT}(?!(?:[上下]午|[0-9]{{1,2}}[时:]|之?前|起))")
"""A date that no sentence leads up to and none goes on from."""
_REACHED = late(
    rf"^[^。,;:]{{4,40}}(?:公司|局|院|中心|行|社|厂|校|会|委|处|所|队)(?:(?:联系)?(?:电话|地址|联系人)[:][^。,;]{{2,40}}){{1,3}}{DATE_TEXT}$"
)
"""A signer with a telephone and a date on one line."""
_LABELLED_SIGNER = late(
    r"^(?:公告|通知|声明|发布|拍卖|招标|采购|代理|转让|受让|催收|催告|债权|公示|审批|出让|征收|采购代理|招标代理)(?:(?:人|方|单位|机构|机关|部门|公司)|(?<=代理))(?:\([^()]{1,8}\))?:[^:。,;]{2,60}(?:(?:联系)?电话|手机|电话号码)?:?[0-9-]{0,20}$"
)

_LABELLED_TAIL = late(
    rf"(?:公告|发布|拍卖|招标|采购|转让|出让|出租|征收|公示)(?:人|单位|方|机构|机关|部门):[^:。,;\n]{{4,40}}?{DATE_TEXT}$"
)
"""A signer with its label and the date, at the end of a notice set in one paragraph of labels."""


def find_signature(text: str, start: int) -> Span | None:
    r"""The span of the closing signers and date in a notice's text, body from `start`; None where nothing closes it.

    >>> text = "公告\n兹有遗失,特此声明。\n张三\n2023年1月2日"
    >>> find_signature(text, 3).of(text)
    '张三\n2023年1月2日'
    """
    lines = _lines(text, start)
    last = len(lines) - 1
    while last > 0 and not is_signing(lines[last].of(text)) and LABEL.match(lines[last].of(text)):
        last -= 1
    first = last + 1
    while first > 0 and is_signing(lines[first - 1].of(text)):
        first -= 1
    if first == 0 and lines and not DATE.match(lines[0].of(text)):
        first = min(1, last + 1) if len(lines) > 1 else last + 1
    first = _below_cells(text, lines, first, last)
    if (
        first <= last
        and all(":" in line.of(text) and not DATE.match(line.of(text)) for line in lines[first : last + 1])
        and last < len(lines) - 1
    ):
        return None
    if first <= last:
        return Span(_signer_above(text, lines, first, last), lines[last].end)
    return _run_on(text, lines[last]) if lines else None


def _below_cells(text: str, lines: list[Span], first: int, last: int) -> int:
    """Where the signers begin below cells set one a line: with the first whose name the text has given before."""
    if first == 0 or re.search(r"[。;:!]", lines[first - 1].of(text)) or first >= last:
        return first
    known = [at for at in range(first, last + 1) if not DATE.match(words := lines[at].of(text)) and words in text[: lines[first].start]]
    return known[0] if known else first


def _signer_above(text: str, lines: list[Span], first: int, last: int) -> int:
    """Where the closing lines begin: a signer run on to the last sentence stands above a date set apart."""
    if first == 0 or not all(DATE.match(line.of(text)) for line in lines[first : last + 1]):
        return lines[first].start
    run_on = _run_on(text, lines[first - 1])
    return run_on.start if run_on and is_signing(run_on.of(text)) else lines[first].start


@lru_cache(maxsize=4096)
def is_signing(line: str) -> bool:
    """Whether a paragraph can be a signer or a date set apart.

    >>> is_signing("望溪区人民法院"), is_signing("联系电话:12345"), is_signing("二〇二三年十一月二十九日")
    (True, False, True)
    """
    if DATE.match(line) or _REACHED.match(line):
        return True
    if len(line) > _LONGEST_SIGNER or "。" in line or "\t" in line:
        return False
    bare = _FORM.sub("", _CODE.sub("", ENDS_WITH_DATE.sub("", line).rstrip()))
    if _LABELLED_SIGNER.match(bare):
        return True
    if ":" in bare or ";" in bare:
        return False
    if _LABEL.search(bare) or _CONTACT.match(bare) or _VALUED.match(bare):
        return False
    return TITLE.match(bare) is None and (_SIGNER.search(bare) is not None or _PERSON.match(bare) is not None)


def is_signing_body(line: str) -> bool:
    """Whether a paragraph is the name of a body that signs.

    >>> is_signing_body("望溪区人民法院"), is_signing_body("张三")
    (True, False)
    """
    return is_signing(line) and BODY.search(line) is not None


@lru_cache(maxsize=4096)
def closes_with_date(text: str) -> bool:
    """A paragraph that ends a notice with its date: the date alone, under a signer, or run on after a sentence.

    >>> closes_with_date("特此公告。甲商贸有限公司2024年1月2日"), closes_with_date("出票日期:2023年6月2日")
    (True, False)
    """
    if DATE.match(text):
        return True
    if ENDS_WITH_DATE.search(text) is None:
        return False
    return is_signing(text) or is_signing(re.split(r"[。;!]", text)[-1])


def _lines(text: str, start: int) -> list[Span]:
    found: list[Span] = []
    for line in re.finditer(r"[^\n]+", text[start:]):
        found.append(Span(start + line.start(), start + line.end()))
    return found


def _run_on(text: str, line: Span) -> Span | None:
    """A signature that follows the last sentence without a break."""
    words = line.of(text)
    stops = [match.end() for match in _RUN_ON.finditer(words) if match.end() < len(words)]
    labelled = _LABELLED_TAIL.search(words)
    if labelled and labelled.start() > max(stops, default=0):
        return Span(line.start + labelled.start(), line.end)
    if not stops:
        return None
    tail = words[stops[-1] :]
    if len(tail) > _LONGEST_RUN_ON or not (_DATED.search(tail) or is_signing(tail)):
        return None
    return Span(line.start + stops[-1], line.end)
