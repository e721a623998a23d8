"""Finders for parties by the words before them, for courts, and for those whom a notice addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words, relocated
from notices.finders.words import cue_pattern
from notices.model import Span
from notices.values.organisations import organisation_spans
from notices.values.parties import read_parties, read_party
from notices.values.persons import PERSON
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTIES = Value(re.compile(r"[^\n]+"), read_parties)
_PERSON = re.compile(
    rf"{PERSON}(?=[^\u4e00-\u9fff]|$|与|和|及|诉|的|于|为|因|向|对|自|享有|申请|提出|在|拖欠|所|名下|名义|等|由|已|不慎|遗失)(?:\((?:[^()]|\([^()]*\)){{2,80}}\))?"
)
_BRACKET = re.compile(r"\((?:[^()]|\([^()]{0,20}\)){2,160}\)")
_FILLER = re.compile(r"(?:[:,“\"]|为|是|系|即|一?方)*")
_REACH = 90
_COURT = re.compile(r"[\u4e00-\u9fff]{2,24}?(?:人民法院|海事法院|铁路运输(?:中级)?法院|知识产权法院|金融法院|互联网法院|兵团[\u4e00-\u9fff]{0,8}法院)")
_ADDRESSED = re.compile(r"(?P<names>[^。;:\n]{2,160}?)(?:[:])")


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


@dataclass(frozen=True, slots=True)
class _Court:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        signature, title = scene.notice.signature, scene.notice.title
        for part in (signature, title, Span(0, len(scene.text))):
            if part is None:
                continue
            for match in _COURT.finditer(scene.text, part.start, part.end):
                start = match.start() + _own_name(match[0])
                span = Span(start, match.end())
                if span.of(scene.text) not in ("人民法院", "中级人民法院"):
                    yield relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))


@dataclass(frozen=True, slots=True)
class _Addressed:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        body = scene.notice.body
        match = _ADDRESSED.match(scene.text, body.start, body.end)
        if match is None:
            return
        start, end = match.span("names")
        if scene.text.startswith(("▲", "●", "★", "◆", "■"), start):
            start += 1
        number = re.compile(r"[(〔][12][0-9]{3}[)〕][^\n]{2,24}号\n?").match(scene.text, start, end)
        start = number.end() if number else start
        try:
            yield read_words(Words.at(scene.notice, Span(start, end)), PARTIES)
        except ValueError:
            return


def party_after(*cues: str) -> Finder:
    """The organisation or person named right after one of the cues."""
    return _PartyAfter(cues)


def parties_in(pattern: str) -> Finder:
    """Every party in what a regular expression's groups catch; the first match that reads."""
    return _PartiesIn(re.compile(pattern))


def by_court() -> Finder:
    """The court: it signs, or stands in the title, or is named in the text."""
    return _Court()


def addressed() -> Finder:
    """Those whom the notice addresses: the names before the first colon of its body."""
    return _Addressed()


def party_at(scene: Scene, at: int) -> Span | None:
    """The span of the party that is named at an offset, its identifying bracket included."""
    filler = _FILLER.match(scene.text, at, scene.scope.end)
    start = filler.end() if filler else at
    window = scene.text[start : min(start + _REACH, scene.scope.end)].partition("\n")[0]
    spans = organisation_spans(window)
    if spans and spans[0].start <= 1:
        end = start + spans[0].end
        bracket = _BRACKET.match(scene.text, end, scene.scope.end)
        return Span(start + spans[0].start, bracket.end() if bracket and re.search(r"[0-9]{6}", bracket[0]) else end)
    person = _PERSON.match(scene.text, start, scene.scope.end)
    return Span(*person.span()) if person else None


def _own_name(words: str) -> int:
    """Where a court's name begins behind words that lead up to it."""
    match = re.match(r".*(?:上诉于|由|向|至|到|经|在|交|因|于|据|关于|根据|、|和|与)(?=[\u4e00-\u9fff]{4})", words)
    return match.end() if match else 0
