"""合并公告: companies tell their creditors that they merge, one taking the others in or all into a new one.

公司法(2023) 218-221.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from notices.finders.creditors import claims_lodged_with, claims_until
from notices.finders.scene import Scene, Tree, Words, read_words, reading, relocated
from notices.kind import Kind, Record, choose
from notices.model import Reading, Span
from notices.values.contacts import Contact
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.organisations import organisation_spans
from notices.values.parties import Party, read_party
from notices.values.periods import Period
from notices.values.shape import Shape
from notices.values.value import Value

_ROLES = (
    ("surviving", re.compile(r"(?:继续)?存续|合并方(?!式)|吸收方|保留")),
    ("dissolved", re.compile(r"注销|解散|被(?:吸收)?合并方|被吸收方")),
    ("new", re.compile(r"新设(?:立)?(?:公司|的)?|设立")),
)


class MergerParty(Shape):
    """One company of a merger and what becomes of it."""

    party: Party
    role: Literal["surviving", "dissolved", "new"] | None = None
    capital: Money | None = None


class Merger(Record):
    """合并公告: companies tell their creditors that they merge."""

    form: Annotated[
        Literal["absorption", "consolidation"] | None,
        choose(absorption=("吸收合并", "吸收[^。]{2,60}(?:公司|合作社)"), consolidation=("新设合并", "合并(?:新设|设立|成立|组建)")),
    ] = None
    parties: list[MergerParty]
    claim_period: Annotated[Period | None, claims_until()] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None


def _parties(scene: Scene) -> Tree | None:
    """Each company once, where it is first named, with the role that the text gives it and its capital."""
    signature = scene.notice.signature
    end = signature.start if signature else len(scene.text)
    names: dict[str, Span] = {}
    for span in organisation_spans(scene.text[:end]):
        name = span.of(scene.text)
        if span.start >= scene.notice.body.start and name.endswith(("公司", "合作社", "企业", "(有限合伙)", "厂")):
            names.setdefault(name, span)
    return [_party(scene, span, names) for span in names.values()] if len(names) > 1 else None


def _party(scene: Scene, span: Span, names: dict[str, Span]) -> Tree:
    tree: dict[str, Tree] = {"party": relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))}
    role = _role(scene, span, list(names.values()))
    if role is not None:
        tree["role"] = role
    capital = _capital(scene, span)
    if capital is not None:
        tree["capital"] = capital
    return tree


def _role(scene: Scene, span: Span, spans: list[Span]) -> Reading | None:
    """What the clauses that name a company say of it; in an absorption the first is the one that takes in."""
    name = span.of(scene.text)
    for clause in re.finditer(r"[^,。;\n]+", scene.text[scene.notice.body.start :]):
        if name not in clause[0]:
            continue
        behind = clause[0][clause[0].rindex(name) + len(name) :]
        for role, cue in _ROLES:
            match = cue.match(re.sub(r"^\([^()]*\)|^(?:继续|将|予以|依法|为|办理|作为|是)*", "", behind))
            if match:
                at = scene.text.index(clause[0], scene.notice.body.start) + clause[0].rindex(match[0])
                return reading(scene.notice, role, Span(at, at + len(match[0])))
    takes = re.search(r"吸收", scene.text)
    if takes:
        first = span == min(spans)
        return Reading("surviving" if first else "dissolved", (Span(*takes.span()),))
    new = re.search(r"新设", scene.text)
    return Reading("new" if span == max(spans) else "dissolved", (Span(*new.span()),)) if new else None


def _capital(scene: Scene, span: Span) -> Tree | None:
    """The registered capital in brackets behind a name, or in the clause that gives it."""
    name = re.escape(span.of(scene.text))
    for pattern in (
        rf"{name}(?:\([^()]*?|[^,。;()]{{0,12}})注册资[本金](?:人民币)?(?:为|:)?(?P<m>{MONEY.pattern.replace('?P<', '?P<_')})",
    ):
        match = re.search(pattern, scene.text)
        if match:
            return read_words(Words.at(scene.notice, Span(*match.span("m"))), Value(MONEY, read_money))
    return None


KIND = Kind(
    record=Merger,
    titles=("(?:吸收|新设)?合并(?:的)?公告", "合并通知"),
    says=("吸收合并|新设合并", "合并(?:前|后|各方|双方|协议|完成)", "债权债务[^。]{0,30}(?:承继|承担|继承)", "债权人[^。]{0,60}(?:清偿|担保)"),
    never_says=("证券代码", "股票简称", "撤并|合并报表"),
    reads={"parties": _parties},
)
