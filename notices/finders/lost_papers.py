"""Papers and seals as a declaration lists them: 公章、财务专用章各一枚, 营业执照正、副本, 《商品房买卖合同》原件一份."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.finders.paper_words import COPIES, NOUN
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLED = late(r"[“\"]?《(?P<name>[^》\n]{2,60})》[”\"]?|[“\"](?P<quoted>[^”\"\n]{2,40})[”\"]")
_STOP = late(
    r"[,。;:、()《“\n\t]|声明|特此|作废|丢失|遗失|失窃|被盗|灭失|损毁|予以|登报|挂失|不慎|现(?=声|特|登|予|宣|已|挂|作)|已(?=[遗丢声作登不])"
)
_JOINT = late(r"、|和|及|与|以及|并(?=[^,。;]{2,12}$)")
_BRACKET = late(r"\((?P<inner>(?:[^()\n]|\([^()\n]{0,20}\)){1,80})\)")
_NUMBER_FOLLOWS = late(
    r"(?:No\.?|NO\.?|№)?[A-Z]{0,4}[-.]?[0-9](?!0[0-9]{2}年|9[0-9]{2}年)[0-9A-Za-z -]{3,}"
    r"|(?:证件?|证书|执照|许可证|登记证|票据?|发票|收据|合同|身份证|[\u4e00-\u9fff]{0,4})?(?:编号|号码|证号|字号|号|代码|编码)[:为是]?(?=[^,。;、]{0,14}[0-9])"
    rf"|(?:[证票簿书章照单]字|(?!{NOUN.pattern})[\u4e00-\u9fff()〔〕A-Z]){{1,14}}?第?[0-9]{{3}}(?![0-9]年)"
)
_LONGEST = 48


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its name, its copies, and what stands in brackets behind it."""

    name: Span
    copies: Span | None = None
    shared: str = ""
    """The word that says for how many papers the copies count: 各 for each, 共 for all."""
    brackets: tuple[Span, ...] = ()


def read_papers(text: str, start: int, end: int) -> tuple[list[Paper], int]:
    """The papers that are listed from `start` on, within one clause, and where the list stops.

    >>> text = "公章、法人章(王小明)各一枚,声明作废"
    >>> [paper.name.of(text) for paper in read_papers(text, 0, len(text))[0]]
    ['公章', '法人章']
    """
    found: list[Paper] = []
    at = start
    while (paper := _paper(text, at, end)) is not None:
        found.append(paper[0])
        at = paper[1]
        joint = _JOINT.match(text, at, end)
        if joint is None or not _another(text, joint.end(), end):
            break
        at = joint.end()
    return _counted(found), at


def noun_ends(text: str, start: int, end: int) -> frozenset[int]:
    """Offsets at which a paper's name may end."""
    return frozenset(match.end() for match in NOUN.finditer(text, start, end))


def _paper(text: str, start: int, end: int) -> tuple[Paper, int] | None:
    titled = _TITLED.match(text, start, end)
    if titled:
        paper, at = Paper(Span(*titled.span(titled.lastgroup or 0))), titled.end()
    else:
        at = _name_end(text, start, end)
        paper = Paper(Span(start, at))
    if at <= start:
        return None
    while True:
        copies = COPIES.match(text, at, end)
        bracket = _BRACKET.match(text, at, end)
        if copies and copies.end() > at:
            group = "form" if copies["form"] else "count"
            if copies[group]:
                paper = replace(paper, copies=Span(*copies.span(group)), shared=copies["shared"] or "")
            at = copies.end()
        elif bracket:
            paper = _bracketed(text, paper, bracket, at)
            at = bracket.end()
        else:
            return paper, at


def _bracketed(text: str, paper: Paper, bracket: re.Match[str], at: int) -> Paper:
    """A bracket belongs to the name where it holds a mere number or another paper: 合同专用章(1), 印鉴(财务专用章)."""
    start, end = bracket.span("inner")
    part_of_name = re.fullmatch(r"[0-9一二三四五]{1,2}|[A-Z]{1,3}[0-9]?", bracket["inner"]) or end in noun_ends(text, start, end)
    if part_of_name and paper.name.end == at and not re.search(r"[:号]", bracket["inner"]):
        return replace(paper, name=Span(paper.name.start, bracket.end()))
    return replace(paper, brackets=(*paper.brackets, Span(start, end)))


def _name_end(text: str, start: int, end: int) -> int:
    """The first offset at which the name is over: at a mark, at its copies, or behind its noun before a number."""
    limit = min(end, start + _LONGEST)
    nouns = noun_ends(text, start, end)
    for at in range(start, limit):
        if _STOP.match(text, at, end):
            return at
        copies = COPIES.match(text, at, end) if at > start else None
        if copies and copies.end() > at:
            return at
        if at in nouns and (_JOINT.match(text, at, end) or _NUMBER_FOLLOWS.match(text, at, end)):
            return at
    return limit


def _another(text: str, at: int, end: int) -> bool:
    """Whether a joint word leads to another paper."""
    stop = re.compile(r"[,。;:]|$").search(text, at, end)
    return bool(noun_ends(text, at, stop.start() if stop else end)) and not text[at : at + 1].isdecimal()


def _counted(papers: Sequence[Paper]) -> list[Paper]:
    """The copies that are told once for each of several papers, given to each; a count of all together to none."""
    if not papers:
        return []
    last = papers[-1]
    if len(papers) > 1 and last.shared and last.shared != "各":
        return [replace(paper, copies=None) if paper is last else paper for paper in papers]
    if last.shared != "各":
        return list(papers)
    return [paper if paper.copies else replace(paper, copies=last.copies) for paper in papers]
