"""What a declaration says of a lost paper besides its name: its number, who issued it and when, whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from notices.model import Span
from notices.patterns import late
from notices.values.dates import DAY

_LABEL = late(
    r"(?:其|该|原|内含)?(?P<label>[\u4e00-\u9fff]{0,12}?(?:证?号码|证号(?!码)|[编字]号|编码|代码|号段|号(?!码)|No|NO|no|№))\.?(?:分别)?(?:为|是|[:.])*(?:No|NO|no|№)?\.?:?"
)
_VALUE = late(r"(?:(?!声明|特此|作废|丢失|遗失|失窃|予以|登报|挂失|已|现(?=声|特|登|予)|被盗|均|各|等|金额|的|(?<=[0-9.])(?:[账帐编证]号|代码))[^,。;\n\t“”\"元])+")
_BARE = late(
    r"(?P<deed>[\u4e00-\u9fff]\(?[12][0-9]{3}\)?[\u4e00-\u9fff]{2,12}第?[0-9]{3,}号)$"
    r"|[:为是]?(?:No|NO|no|№)?\.?:?(?P<value>X?(?:[(〔][\u4e00-\u9fff]{1,4}[)〕])?[\u4e00-\u9fff()〔〕]{0,14}?第?[A-Za-z]{0,5}[-.]?[0-9〔(][0-9A-Za-z()〔〕/第字 -]*号?)(?=[,。;\n]|$|声明|特此|作废|丢失|遗失|予以|登报|挂失|现(?=声|特|登|予)|已)"
)
_OTHER_NUMBERS = late(r"电话|手机|联系|热线|车架|发动机|邮编|微信|行号|航次|门牌|房号|楼号|款号|型号|第[0-9]+号")
_RESIDENT = late(r"(?:公民)?(?:居民)?身份(?:证|号码)")
_CREDIT = late(r"信用代码")
ISSUED = r"(?:颁发|核发|签发|开具|开据|开出|填发|出具|发放|制发|印发|发给|办理|补发|换发)"
_ISSUER = late(
    r"(?:发证|签发|颁发|核发|出具|开具|开票|办证|登记|发照|出票|填发|制发|批准)(?:机关|单位|部门|机构|银?行|方|局)(?:为|是|:)*(?P<issuer>[^,。;\n\t:]{3,40})"
    rf"|由(?P<by>[^,。;\n\t]{{3,40}}?)(?:于?{DAY})?{ISSUED}"
)
_OFFICE = late(rf"(?P<office>[\u4e00-\u9fff()]{{3,30}}?[局厅院所队会处部司校学府社心行])(?=于?{DAY}{ISSUED})")
_ISSUED_ON = late(
    rf"(?:发证|签发|核发|颁发|开具|开票|填发|出具|领证|办理|出票|登记|成立)(?:日期|时间|日)?(?:为|是|于|:)*(?P<day>{DAY})|(?:[\u4e00-\u9fff()]{{3,30}}?[局厅院所队会处部司校学府社心行])?于?(?P<dated>{DAY})(?:由[^,。;]{{2,40}}?)?{ISSUED}"
)


@dataclass(frozen=True, slots=True)
class Details:
    """Where a paper's number, issuer and day stand; `rank` says how surely the number is one, 1 the surest."""

    number: Span | None = None
    rank: int = 9
    issuer: Span | None = None
    issued_on: Span | None = None
    resident_id: Span | None = None
    credit_code: Span | None = None


def read_detail(text: str, clause: Span, known: Details) -> Details:
    """What one clause adds to the details known so far.

    >>> text = "证号:湘军E6553273"
    >>> read_detail(text, Span(0, len(text)), Details()).number.of(text)
    '湘军E6553273'
    >>> text = "编号7101552.账号201"
    >>> read_detail(text, Span(0, len(text)), Details()).number.of(text)
    '7101552'
    """
    label = _LABEL.match(text, clause.start, clause.end)
    if label:
        return _numbered(text, clause, label, known)
    issued_on = _ISSUED_ON.match(text, clause.start, clause.end)
    if issued_on and known.issued_on is None:
        known = replace(known, issued_on=Span(*issued_on.span("day" if issued_on["day"] else "dated")))
    issuer = _ISSUER.search(text, clause.start, clause.end) or _OFFICE.match(text, clause.start, clause.end)
    if issuer and known.issuer is None:
        known = replace(known, issuer=Span(*issuer.span(issuer.lastgroup or 0)))
    if issued_on or issuer:
        return known
    bare = _BARE.match(text, clause.start, clause.end)
    if bare and bare["deed"]:
        return _better(known, Span(*bare.span("deed")), 2)
    if bare and sum(letter.isdecimal() for letter in bare["value"]) > 3 and not re.search(r"[年月日元]", bare["value"]):  # noqa: PLR2004 - a year is no number
        return _better(known, Span(*bare.span("value")), 2)
    return known


def _numbered(text: str, clause: Span, label: re.Match[str], known: Details) -> Details:
    value = _value(text, label.end(), clause.end)
    if value is None or _OTHER_NUMBERS.search(label["label"]):
        return known
    if _RESIDENT.search(label["label"]):
        return replace(known, resident_id=known.resident_id or value)
    if _CREDIT.search(label["label"]):
        return replace(known, credit_code=known.credit_code or value)
    ranks = ((3, "[账帐]号"), (2, "代码|档案"))
    return _better(known, value, next((rank for rank, words in ranks if re.search(words, label["label"])), 1))


def _better(known: Details, number: Span, rank: int) -> Details:
    return replace(known, number=number, rank=rank) if rank < known.rank else known


def _value(text: str, start: int, end: int) -> Span | None:
    """A number behind its label, without a bracket that is not its own."""
    match = _VALUE.match(text, start, end)
    if match is None or not re.search(r"[0-9]", match[0]):
        return None
    stop = match.end()
    if match[0].count(")") > match[0].count("("):
        stop = start + match[0].rindex(")")
    while text[stop - 1 : stop] in (".", "·", "-"):  # OCR: the full stop behind it
        stop -= 1
    return Span(match.start(), stop) if stop > match.start() else None
