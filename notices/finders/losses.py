"""A declaration of loss as a small grammar: who lost which papers, their numbers, who issued them.

The forms, with H for the holder and P for the papers: `H遗失P`, `H不慎将P遗失`, `HP遗失`, `遗失H P`, `HP声明作废`. Behind P
stand clauses with numbers, issuers and days, and more papers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.losers import PLATE, owner, parted, read_losers, signer
from notices.finders.lost_papers import Paper, read_papers
from notices.finders.paper_details import Details, read_detail, read_provenance
from notices.finders.paper_words import NOUN
from notices.finders.scene import Finder, Scene, Tree, reading, words_reading
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.dates import read_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.values.value import Value

_LEAD = late(
    r"(?:[▲△●○★☆◆◇■□※▼►▶◎⊙♦♢✦✪*#·\s]|[(]?[0-9]{1,3}[)]?[、.:)]|(?:兹有|现有|今有|兹因|声明人|遗失人|遗失单位|姓名|单位)[:]?|【[^】]{2,10}】|(?:遗失|挂失|作废)?(?:声明|启事)[:])*"
)
_LOST = late(r"(?:(?:已|现)?(?:遗失|丢失|失窃|灭失|损毁|被盗)(?:了|[、或]?(?:遗失|丢失|被盗|损毁))*|挂失(?=[:,]))")
_TAKEN = late(r"(?:不慎|不小心|误|因[^,。;将把]{1,16},?)*(?:将|把)(?![乐军士领才相握子])")
_TRAIL = late(r"(?:不慎|不小心|已|现|均|因[^,。;]{2,12}|于[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|,)+$")
_VOID = late(r"(?:特此|现|兹|声明|登报|予以|宣布|公告|已|申请|均)*(?:作废|挂失|无效|失效)|特此(?:声明|公告|启事)|(?<=[,。])声明(?=。|$)")
_PAUSE = late(r"[,。;:\n]|$|声明|特此|作废|现(?=声|特|登|予|宣|已|挂|作)|予以|登报|挂失")
_OWN = late(r"(?:了|其(?:[子女妻夫父母]|儿子|女儿|[长次][子女])(?:[\u4e00-\u9fff]{2,3}(?=[出身户居学残医]))?|其|本人|自己|我公司|本公司|我单位|本单位|公司|单位|持有|名下|所有|原|由|以下|下列|的(?!士))+")
_OF = late(r"[^,。;:\n《》“”()]{0,60}的(?!士)(?=[^,。;:的]{2,40})")
_ISSUER = late(
    r"(?P<issuer>[\u4e00-\u9fff()A-Za-z0-9]{2,30}(?:大学|学院|学校|中学|小学|第[一二三四五六七八九十]{1,3}中|幼儿园|医院|卫生院|保健院|银行|[支分]行|分理处|营业部|信用(?:合作)?社|信用联社"
    r"|公司|集团|政府|[^当结邮]局|管理处|交警大队|车管所|派出所|居委会|村委会|委员会|(?:管理|服务|保健|保障|登记|交易|鉴定)中心))(?P<paper>[^,。;:、()]{2,30})"
)
_KIND_OF_BODY = late(
    r"(?:民办|公办|普通|高等|中等|初级|高级|职业|技工|技术|专科|本科|成人|全日制|公立|私立|九年|一贯制|本|分|总|子|母|各|某|有限|责任|股份|集团|个体|农民|专业|社会|人民|公共|行政|国有|外资|中外|合资|外商|投资|乡镇|村|基层|动物|宠物|口腔|中医|中西医|医疗)*"
    r"(?:大学|学院|学校|中学|小学|幼儿园|医院|卫生院|银行|公司|集团|委员会|政府)"
)
_CLAUSE = late(r"(?:[^,。;\n()]|\((?:[^()\n]|\([^()\n]*\))*\))+")
_NO_PAPER = late(r"已|未|并|系|该|因|金额|开户|船名|声明|特此|自|如|由此|一切|与|现|其|此|原因|法定|法人代表:|负责人|地址|内容|用途")
_TOLD = late(r":|[0-9]{4}|(?:号码?|编码|代码)(?:为|是|[0-9A-Z]|$)")


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where the parts of a declaration stand."""

    holder: Span | None
    papers: Span
    rest: Span


@dataclass(slots=True)
class _Lost:
    paper: Paper
    details: Details
    plate: Span | None = None


@dataclass(frozen=True, slots=True)
class _Losses:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        parts = _parts(scene)
        if parts is None:
            return
        holders = _holders(scene, parts)
        for lost in _lost(scene.text, parts):
            tree = _item(scene, lost)
            yield from [{"holder": holder, **tree} for holder in holders] or [tree]


def losses() -> Finder:
    """Every paper that a declaration says was lost, one item each."""
    return _Losses()


def lost_items(scene: Scene) -> list[Tree]:
    """The items of a declaration in prose."""
    return list(_Losses().find(scene, None))  # type: ignore[arg-type]


def _parts(scene: Scene) -> _Parts | None:
    """Tell the forms apart by what stands on the two sides of the word of loss."""
    text = scene.text
    signature = scene.notice.signature
    end = signature.start if signature and signature.start > scene.notice.body.start else scene.notice.body.end
    start = _opening(scene, end)
    lost = _LOST.search(text, start, end) or _VOID.search(text, start, end)
    if lost is None:
        return None
    taken = _TAKEN.search(text, start, lost.start())
    if taken and NOUN.search(text, taken.end(), lost.start()) and _PAUSE.match(text, lost.end(), end):
        return _Parts(Span(start, taken.start()), Span(taken.end(), lost.start()), Span(lost.end(), end))
    void = _VOID.search(text, lost.end(), end)
    limit = void.start() if void else end
    if lost.start() == start:
        return _headed(scene, lost.end(), limit, end)
    if _PAUSE.match(text, lost.end(), end) or _numbered_behind(text, lost, end):
        before = _TRAIL.search(text, start, lost.start())
        stop = before.start() if before else lost.start()
        holder, papers = parted(scene, start, stop)
        return _Parts(holder, Span(papers, stop), Span(lost.end(), end))
    return _Parts(Span(start, lost.start()), Span(lost.end(), limit), Span(limit, end))


def _opening(scene: Scene, end: int) -> int:
    """Where the declaration's first word stands, behind bullets, numbers and 兹有."""
    start = scene.notice.body.start
    printed = scene.notice.clean.printed_span(Span(start, start + 1)).of(scene.notice.clean.printed)
    circled = re.compile(r"[(]?[0-9]{1,2}[)]?").match(scene.text, start, end) if re.match("[①-⑳⑴-⒇❶-❿]", printed) else None
    lead = _LEAD.match(scene.text, circled.end() if circled else start, end)
    return lead.end() if lead else start


def _numbered_behind(text: str, lost: re.Match[str], end: int) -> bool:
    """Whether a number follows the word of loss, so that the paper stood before it."""
    return re.compile(r"(?:[\u4e00-\u9fff]{0,6}(?:号码|编号|证号|号|代码)[:为是]?)?[A-Z(]{0,3}[0-9]{4,}").match(text, lost.end(), end) is not None and _is_paper(text[: lost.start()][-8:])


def _headed(scene: Scene, start: int, limit: int, end: int) -> _Parts:
    """遗失 stands first: the holder follows it, unless the signer is the holder."""
    if scene.text[start : start + 1] in ":,":
        start += 1
    signing = signer(scene)
    name = signing["name"].spans[0].of(scene.text) if signing else ""
    if name and scene.text.startswith(name, start):
        return _Parts(Span(start, start + len(name)), Span(start + len(name), limit), Span(limit, end))
    holder, papers = (None, start) if name else parted(scene, start, limit)
    if scene.text[papers : papers + 1] in ":,":
        papers += 1
    return _Parts(holder, Span(papers, limit), Span(limit, end))


def _holders(scene: Scene, parts: _Parts) -> list[Tree]:
    """Those who are named, else who signs, else whom a label names."""
    named = read_losers(scene, parts.holder) if parts.holder else []
    other = None if named else signer(scene) or owner(scene)
    return named or ([other] if other is not None else [])


def _lost(text: str, parts: _Parts) -> list[_Lost]:
    """The papers with their details, clause by clause."""
    found: list[_Lost] = []
    first = True
    for clause in _clauses(text, parts.papers):
        if first:
            found, at = _first_papers(text, clause)
            first = False
        elif _NO_PAPER.match(text, clause.start) is None and _TOLD.search(clause.of(text)) is None:
            papers, at = read_papers(text, clause.start, clause.end)
            nouns = [paper for paper in papers if _is_paper(paper.name.of(text))]
            found += [_Lost(paper, Details()) for paper in nouns]
            at = at if nouns else clause.start
        else:
            at = clause.start
        if found and at < clause.end:
            _detail(text, Span(at, clause.end), found)
    for clause in _clauses(text, parts.rest):
        if found:
            _detail(text, clause, found)
    if found and parts.holder:
        found[0].plate = found[0].plate or _plate(text, parts.holder)
    return found


def _clauses(text: str, span: Span) -> Iterator[Span]:
    for match in _CLAUSE.finditer(text, span.start, span.end):
        yield Span(*match.span())


def _first_papers(text: str, clause: Span) -> tuple[list[_Lost], int]:
    """The papers of the first clause, behind whose they are, who issued them, and the vehicle they belong to."""
    at = _skip(text, _OWN, clause.start, clause.end)
    details, at = read_provenance(text, at, clause.end)
    of = _OF.match(text, at, clause.end)
    within = PLATE.search(text, at, of.end()) if of else None
    if of:
        label = re.compile(r"(?:编?号码?|证号)(?:为|是|:)").search(text, at, of.end())
        details = read_detail(text, Span(label.start(), of.end() - 1), details) if label else details
        at = of.end()
    at = _skip(text, _OWN, at, clause.end)
    ahead = PLATE.match(text, at, clause.end)
    plate = _trimmed(ahead) if ahead else Span(*within.span()) if within else None
    vehicle = re.compile(r"(?:号牌为|车牌号?为?)?(?:(?:[\u4e00-\u9fff][A-Z][·.]?[A-Z0-9×*]{4,6})[挂学]?(?:号牌|号|车辆|挂车|车|的|\([^()]{1,4}\))*)?(?:“[^”]{1,16}”(?=[\u4e00-\u9fff]))?").match(text, at, clause.end)
    at = vehicle.end() if vehicle else at
    if details.issuer is None:
        details, at = _issued(text, at, clause.end, details)
    papers, at = read_papers(text, at, clause.end)
    return [_Lost(paper, details, plate) for paper in papers], at


def _trimmed(match: re.Match[str]) -> Span:
    return Span(*match.span())


def _issued(text: str, at: int, end: int, details: Details) -> tuple[Details, int]:
    """A body printed right before the paper issued it: 集美大学学士学位证书."""
    match = _ISSUER.match(text, at, end)
    if match is None or _KIND_OF_BODY.fullmatch(match["issuer"]) or not NOUN.search(match["paper"]):
        return details, at
    return Details(issuer=Span(*match.span("issuer")), issued_on=details.issued_on), match.start("paper")


def _is_paper(name: str) -> bool:
    return any(match.end() == len(name) for match in NOUN.finditer(name))


def _skip(text: str, words: re.Pattern[str], at: int, end: int) -> int:
    match = words.match(text, at, end)
    return match.end() if match and match.end() < end else at


def _detail(text: str, clause: Span, found: Sequence[_Lost]) -> None:
    """A clause of details belongs to the paper named last."""
    found[-1].details = read_detail(text, clause, found[-1].details)


def _plate(text: str, span: Span) -> Span | None:
    match = PLATE.search(text, span.start, span.end)
    return Span(*match.span()) if match else None


def _item(scene: Scene, lost: _Lost) -> dict[str, Tree]:
    text, notice = scene.text, scene.notice
    details = lost.details
    for bracket in lost.paper.brackets:
        for clause in _clauses(text, bracket):
            details = read_detail(text, clause, details)
    found: dict[str, Tree] = {"document": words_reading(notice, lost.paper.name)}
    number = details.number or _code(lost.paper.name.of(text), details) or lost.plate
    if number is not None and len(number):
        found["number"] = reading(notice, number.of(text).replace(" ", "").strip(), number)
    if details.issuer is not None:
        found["issuer"] = words_reading(notice, details.issuer)
    if details.issued_on is not None:
        found["issued_on"] = Reading(read_day(details.issued_on.of(text)), (details.issued_on,))
    if lost.paper.copies is not None:
        found["copies"] = words_reading(notice, lost.paper.copies)
    return found


def _code(name: str, details: Details) -> Span | None:
    """A licence's number can be its holder's credit code, a person's paper has the number of his identity card."""
    if details.credit_code and re.search(r"执照|登记证|法人证|许可证|信用代码", name):
        return details.credit_code
    return details.resident_id if re.search(r"身份证|驾驶证|驾照|残疾|居住|户口|社保|社会保", name) else None
