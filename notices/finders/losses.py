"""A declaration of loss: who lost which papers, their numbers, who issued them, clause by clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.losers import PLATE, owner, read_losers, signer, vehicle
from notices.finders.loss_forms import Parts, read_parts
from notices.finders.lost_papers import Paper, read_papers
from notices.finders.paper_details import Details, read_detail
from notices.finders.paper_origins import read_origin
from notices.finders.paper_words import NOUN
from notices.finders.scene import Scene, Tree, reading, words_reading
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.dates import read_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLAUSE = late(r"(?:[^,。;\n()]|\((?:[^()\n]|\([^()\n]*\))*\))+")
_YEAR = late(r"(?:19|20)[0-9]{2}[届级]")
_AGAIN = late(r"(?:又|另外?|并|同时|还|亦)?(?:遗失|丢失|失窃|被盗)(?:了)?(?=[^,。;:]{2})")
_NO_PAPER = late(r"已|未|并|系|该|因|金额|开户|船名|声明|特此|自|如|由此|一切|与|现|其|此|原因|法定|法人代表:|负责人|地址|内容|用途")
_TOLD = late(r":|[0-9]{4}|(?:号码?|编码|代码)(?:为|是|[0-9A-Z]|$)")


@dataclass(slots=True)
class _Lost:
    paper: Paper
    details: Details
    plate: Span | None = None


def lost_items(scene: Scene) -> list[Tree]:
    """Every paper that a declaration in prose says was lost, one item each."""
    parts = read_parts(scene)
    if parts is None:
        return []
    holders = _holders(scene, parts)
    items = [_item(scene, lost) for lost in _lost(scene.text, parts)]
    return [tree for item in items for tree in [{"holder": holder, **item} for holder in holders] or [item]]


def _holders(scene: Scene, parts: Parts) -> list[Tree]:
    """Those who are named, else who signs, else whom a label names, else the vehicle that stands in their place."""
    named = read_losers(scene, parts.holder) if parts.holder else []
    other = None if named else signer(scene) or owner(scene) or (vehicle(scene, parts.holder) if parts.holder else None)
    return named or ([other] if other is not None else [])


def _lost(text: str, parts: Parts) -> list[_Lost]:
    """The papers with their details, clause by clause."""
    found: list[_Lost] = []
    first = True
    for clause in _clauses(text, parts.papers):
        if first:
            details, plate, at = read_origin(text, clause)
            papers, at = read_papers(text, at, clause.end)
            found = [_Lost(paper, details, plate) for paper in papers]
            first = False
        elif (again := _AGAIN.match(text, clause.start, clause.end)) or (
            _NO_PAPER.match(text, clause.start) is None and _TOLD.search(clause.of(text)) is None
        ):
            papers, at = read_papers(text, again.end() if again else clause.start, clause.end)
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


def _is_paper(name: str) -> bool:
    return any(match.end() == len(name) for match in NOUN.finditer(name))


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
    year = _YEAR.match(text, lost.paper.name.start, lost.paper.name.end)
    name = Span(year.end(), lost.paper.name.end) if year else lost.paper.name
    found: dict[str, Tree] = {"document": words_reading(notice, name)}
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
