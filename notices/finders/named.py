"""Finders for parties by the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words, relocated
from notices.finders.words import cue_pattern
from notices.model import Span
from notices.patterns import late
from notices.values.organisations import organisation_spans
from notices.values.parties import read_parties, read_party
from notices.values.persons import NAMED, is_person
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTIES = Value(late(r"[^\n]+"), read_parties)
_PERSON = late(
    rf"{NAMED}(?=[^\u4e00-\u9fff·]|$|与|和|及|诉|的|于|为|因|向|对|自|享有|申请|提出|要求|称|以|系|未|不服|在|拖欠|所|名下|名义|等|由|已|不慎|遗失|丢失|先生|女士|小姐|同志|保管|生前|去世|已故|病故|逝世|过世|死亡|持有|坐落|位于)(?:\((?:[^()]|\([^()]*\)){{2,80}}\))?"
)
_BRACKET = late(r"\((?:[^()]|\([^()]{0,20}\)){2,160}\)")
_FILLER = late(r"(?:[:,“\"\t]|\((?!以下|下称|简称|或)|为|是|系|即|一方|方(?=[:为是系]))*")
_REACH = 90


@dataclass(frozen=True, slots=True)
class _PartyAfter:
    cues: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for cue in cue_pattern(self.cues).finditer(scene.text, scene.scope.start, scene.scope.end):
            span = party_at(scene, cue.end())
            if span is not None:
                yield relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))


@dataclass(frozen=True, slots=True)
class _PartyBefore:
    cues: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for cue in cue_pattern(self.cues).finditer(scene.text, scene.scope.start, scene.scope.end):
            start = max(scene.scope.start, cue.start() - _REACH)
            start = max(start, *(scene.text.rfind(mark, start, cue.start()) + 1 for mark in "。;,:\n"))
            for name in organisation_spans(scene.text[start : cue.start()])[-1:]:
                if start + name.end == cue.start():
                    span = Span(start + name.start, start + name.end)
                    yield relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))


@dataclass(frozen=True, slots=True)
class _PartiesIn:
    pattern: re.Pattern[str]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for match in self.pattern.finditer(scene.text, scene.scope.start, scene.scope.end):
            group = next(name for name in self.pattern.groupindex if match[name])
            try:
                yield read_words(Words.at(scene.notice, Span(*match.span(group))), PARTIES)
            except ValueError:
                continue
            return


def party_after(*cues: str) -> Finder:
    """The organisation or person named right after one of the cues."""
    return _PartyAfter(cues)


def party_before(*cues: str) -> Finder:
    """The organisation whose name ends where one of the cues begins."""
    return _PartyBefore(cues)


def parties_in(pattern: str) -> Finder:
    """Every party in what a regular expression's groups catch; the first match that reads."""
    return _PartiesIn(late(pattern))


def party_at(scene: Scene, at: int) -> Span | None:
    """The span of the party that is named at an offset, its identifying bracket included."""
    filler = _FILLER.match(scene.text, at, scene.scope.end)
    start = filler.end() if filler else at
    window = scene.text[start : min(start + _REACH, scene.scope.end)].partition("\n")[0]
    spans = organisation_spans(window)
    if spans and spans[0].start <= 1:
        end = start + spans[0].end
        bracket = _BRACKET.match(scene.text, end, scene.scope.end)
        return Span(
            start + spans[0].start, bracket.end() if bracket and re.search(r"[0-9]{6}", bracket[0]) else end
        )
    person = _PERSON.match(scene.text, start, scene.scope.end)
    named = person is not None and is_person(person[0].partition("(")[0])
    return Span(*person.span()) if person and named else None
