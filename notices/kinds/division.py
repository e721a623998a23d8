"""分立公告: a company tells its creditors that it divides into several. 公司法(2023) 222: announced, without a claim period."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from notices.finders.creditors import claims_lodged_with, claims_until
from notices.finders.scene import Scene, Tree, Words, read_words, relocated
from notices.finders.subjects import subject
from notices.kind import Kind, Record, choose
from notices.model import Span
from notices.values.contacts import Contact
from notices.values.money import PATTERN as MONEY
from notices.values.money import Money, read_money
from notices.values.organisations import organisation_spans
from notices.values.parties import Party, read_party
from notices.values.periods import Period
from notices.values.shape import Shape
from notices.values.value import Value

_DIVIDES = re.compile(r"分立(?:为|成|后|设立|出|新设)|(?:派生|新设)(?:分立)?(?:设立|成立|出)?")


class DivisionResult(Shape):
    """One company that a division leaves or makes."""

    party: Party
    capital: Money | None = None


class Division(Record):
    """分立公告: a company tells its creditors that it divides."""

    form: Annotated[
        Literal["continuing", "dissolving"] | None,
        choose(continuing=("派生分立", "存续分立", "存续(?:式)?"), dissolving=("新设分立", "解散分立")),
    ] = None
    original: Annotated[Party, subject("分立", "拟", "决定")]
    results: list[DivisionResult]
    claim_period: Annotated[Period | None, claims_until()] = None
    claims_to: Annotated[Contact | None, claims_lodged_with()] = None


def _results(scene: Scene) -> Tree | None:
    """Every company named after the word that divides, each once, with its capital."""
    signature = scene.notice.signature
    cue = _DIVIDES.search(scene.text, scene.notice.body.start)
    if cue is None:
        return None
    end = signature.start if signature and signature.start > cue.end() else len(scene.text)
    names: dict[str, Span] = {}
    for span in organisation_spans(scene.text[cue.end() : end]):
        found = Span(cue.end() + span.start, cue.end() + span.end)
        names.setdefault(found.of(scene.text), found)
    return [_result(scene, span, end) for span in names.values()] if names else None


def _result(scene: Scene, span: Span, end: int) -> Tree:
    tree: dict[str, Tree] = {"party": relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))}
    name = re.escape(span.of(scene.text))
    match = re.compile(
        rf"{name}(?:\([^()]*?|[^。;()]{{0,16}}?)注册资[本金](?:人民币|为|:|变更为|减至|分别为)*(?P<m>{MONEY.pattern.replace('?P<', '?P<_')})"
    ).search(scene.text, scene.notice.body.start, end)
    if match:
        tree["capital"] = read_words(Words.at(scene.notice, Span(*match.span("m"))), Value(MONEY, read_money))
    return tree


KIND = Kind(
    record=Division,
    titles=("分立(?:的)?(?:公告|通知)",),
    says=("(?:派生|新设|存续)?(?:式)?分立", "分立(?:前|后|为|成)", "债权债务|连带责任", "债权人"),
    never_says=("证券代码", "股票简称"),
    reads={"results": _results},
)
