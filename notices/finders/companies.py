"""Companies that merge or divide: each once, with what it is called later on, its numbers and its capital."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Scene, Tree, Words, occurrences, read_words, reading, relocated, words_reading
from notices.model import Span
from notices.patterns import late
from notices.values.identifiers import PATTERN as IDENTIFIER
from notices.values.identifiers import USCC
from notices.values.money import PATTERN as MONEY
from notices.values.money import read_money
from notices.values.organisations import organisation_spans
from notices.values.parties import read_party
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONEY = Value(MONEY, read_money)
_BRACKET = late(r"\((?:[^()\n]|\([^()\n]{0,40}\)){1,160}\)")
_CALLED = late(r"(?:简称|下称|(?<!名)称)(?:为|:)?[“\"']?(?P<alias>[\u4e00-\u9fffA-Za-z0-9]{2,12})")
_STAYS = late(r"\((?P<alias>存续|新设|派生|被?合并|被?吸收|解散|注销)(?:公司|方|企业)?\)")
_CODE = late(rf"\((?P<code>{USCC})[),]")
_FORM = late(r"(?:公司|合作社|企业|厂|集团|\(有限合伙\)|\(普通合伙\)|事务所)$")
_CAPITAL = late(r"注册资[本金](?:总?额)?(?:人民币|分别|变更|减至|减少至|增至|保持|[为是:至])*")
_RESPECTIVELY = late(
    rf"注册资[本金](?:总?额)?(?:人民币)?(?:分别|各)(?:变更|调整|减少|减)?(?:为|是|至|到)?(?P<amounts>(?:人民币)?(?:{MONEY.pattern})(?:[、,和及](?:人民币)?(?:{MONEY.pattern}))+)"
)
_ELSEWHEN = late(r"前|原(?!$)|共|合计|总")
_TURNS = late(r"(?:变更|减少?|增加?|调整|变)(?:为|至|到)(?:人民币)?")


@dataclass(frozen=True, slots=True)
class Company:
    """One company: every place where its name stands, and where a word stands for it (甲公司, 存续公司)."""

    names: tuple[Span, ...]
    aliases: tuple[Span, ...] = ()

    @property
    def first(self) -> Span:
        """Where it is first named."""
        return self.names[0]

    @property
    def places(self) -> tuple[Span, ...]:
        """Every place that speaks of it."""
        return tuple(sorted((*self.names, *self.aliases)))


def companies(scene: Scene, start: int, end: int) -> list[Company]:
    """The companies named in a stretch, in the order of print."""
    text = scene.text
    short = {match["alias"] for match in _CALLED.finditer(text)}
    named: dict[str, list[Span]] = {}
    for span in organisation_spans(text[start:end]):
        found = Span(start + span.start, start + span.end)
        name = found.of(text)
        if _FORM.search(name) and name not in short:
            named.setdefault(name, []).append(found)
    return [Company(tuple(spans), tuple(_aliases(text, spans, end))) for spans in named.values()]


def _aliases(text: str, spans: Sequence[Span], end: int) -> list[Span]:
    """Where the words stand that a bracket behind the name gives it."""
    words: set[str] = set()
    for span in spans:
        bracket = _BRACKET.match(text, span.end)
        if bracket is None:
            continue
        called, stays = _CALLED.search(bracket[0]), _STAYS.fullmatch(bracket[0])
        words |= {called["alias"]} if called else set()
        words |= {f"{stays['alias']}{body}" for body in ("公司", "方", "企业")} if stays else set()
    return [
        Span(at, at + len(word))
        for word in words
        for at in occurrences(text, word, spans[0].end, end)
        if text[at - 1] not in '“"('
    ]


def party_of(scene: Scene, company: Company) -> Tree:
    """A company as a party, with the numbers in the bracket behind any of its names."""
    for span in company.names:
        bracket = _BRACKET.match(scene.text, span.end)
        code = _CODE.match(bracket[0]) if bracket else None
        if bracket and code:
            at = Span(bracket.start() + code.start("code"), bracket.start() + code.end("code"))
            party = relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))
            number = {"scheme": reading(scene.notice, "uscc", at), "value": words_reading(scene.notice, at)}
            return {**party, "identifiers": [number]}
        if bracket and IDENTIFIER.search(bracket[0]):
            return relocated(
                read_party(scene.text[span.start : bracket.end()]),
                Words.at(scene.notice, Span(span.start, bracket.end())),
            )
    return relocated(read_party(company.first.of(scene.text)), Words.at(scene.notice, company.first))


def capital_of(scene: Scene, company: Company, others: Sequence[Company]) -> Tree | None:
    """The registered capital that the text gives a company: in its bracket, or right behind it before another is named."""
    shared = _respective(scene.text, company, others)
    if shared:
        return read_words(Words.at(scene.notice, shared), _MONEY)
    foreign = [place.start for other in others if other is not company for place in other.places]
    best: tuple[int, Span] | None = None
    for place in company.places:
        bracket = _BRACKET.match(scene.text, place.end)
        inside = _amount(scene.text, place.end, bracket.end(), 160) if bracket else None
        if inside:
            return read_words(Words.at(scene.notice, inside[1]), _MONEY)
        start = bracket.end() if bracket else place.end
        limit = min([at for at in foreign if at >= start], default=len(scene.text))
        amount = _amount(scene.text, start, limit)
        if amount and (best is None or amount[0] < best[0]):
            best = amount
    return read_words(Words.at(scene.notice, best[1]), _MONEY) if best else None


def _respective(text: str, company: Company, others: Sequence[Company]) -> Span | None:
    """A company's share of amounts listed for several: 注册资本分别为500万元和260万元, in the order in which they were named."""
    for listed in _RESPECTIVELY.finditer(text):
        amounts = [Span(*amount.span()) for amount in MONEY.finditer(text, *listed.span("amounts"))]
        stop = max(text.rfind(mark, 0, listed.start()) for mark in "。;\n")
        near = [one for one in others if any(stop < place.start < listed.start() for place in one.places)]
        for group in (near, others[: len(amounts)]):
            if len(group) == len(amounts) and company in group:
                return amounts[group.index(company)]
    return None


def _changed(text: str, at: int) -> int:
    """Where an amount begins: behind 由…变更为 where it was another before."""
    leads = re.compile(r"(?:由|从)(?:原来?的?)?(?:人民币)?").match(text, at)
    before = MONEY.match(text, leads.end()) if leads else None
    turns = _TURNS.match(text, before.end()) if before else None
    return turns.end() if turns else at


def _amount(text: str, start: int, limit: int, reach: int = 24) -> tuple[int, Span] | None:
    """How far behind a name its capital is spoken of, and the amount."""
    stop = re.compile(r"[。;\n]").search(text, start, limit)
    limit = stop.start() if stop else limit
    word = _CAPITAL.search(text, start, limit)
    if word is None or word.start() - start > reach or _ELSEWHEN.search(text[start : word.start()]):
        return None
    amount = MONEY.match(text, _changed(text, word.end()))
    return (word.start() - start, Span(*amount.span())) if amount and amount.end() <= limit else None
