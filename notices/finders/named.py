"""Finders for parties by the words before them, for courts, and for those whom a notice addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words, relocated
from notices.finders.words import cue_pattern
from notices.layout.cues import BULLETS
from notices.model import Span
from notices.values.organisations import organisation_spans
from notices.values.parties import identifiers_in, read_parties, read_party
from notices.values.persons import NAMED, is_person
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTIES = Value(re.compile(r"[^\n]+"), read_parties)
_PERSON = re.compile(
    rf"{NAMED}(?=[^\u4e00-\u9fff]|$|与|和|及|诉|的|于|为|因|向|对|自|享有|申请|提出|要求|称|以|系|未|不服|在|拖欠|所|名下|名义|等|由|已|不慎|遗失)(?:\((?:[^()]|\([^()]*\)){{2,80}}\))?"
)
_BRACKET = re.compile(r"\((?:[^()]|\([^()]{0,20}\)){2,160}\)")
_FILLER = re.compile(r"(?:[:,“\"\t]|为|是|系|即|一?方)*")
_REACH = 90
_ITEM = re.compile(r"(?P<names>[^,;。\n]{2,160})[^;。\n]*")
_COURT = re.compile(r"[\u4e00-\u9fff]{2,24}?(?:人民法院|海事法院|铁路运输(?:中级)?法院|知识产权法院|金融法院|互联网法院|兵团[\u4e00-\u9fff]{0,8}法院)")
_OWN_LINES = re.compile(
    rf"(?:[{BULLETS}]|(?:案号|编号|文号)?[:]?[(〔][12][0-9]{{3}}[)〕][^\n,。:]{{2,24}}号(?:之[0-9一二三四五六七八九十]{{1,3}})?\n?|\n)*"
)
_OFFICE = re.compile(
    r"(?:(?!关于|行政(?:处罚|强制|处理)|责令|催告|送达)[\u4e00-\u9fff]){2,40}(?:局|委员会|厅|大队|支队|中心|人民政府|办事处|管委会|仲裁委|仲裁院)"
)
_ADDRESSED = re.compile(r"(?P<names>(?:[^。;:\n(]|\((?:[^()]|\([^()]*\))*\)){2,400}?)(?:以及|及|和|、)?(?:其他)?(?:房屋|土地|厂房|商铺)?(?:的)?(?:实际)?(?:占用人|占有人|使用人|各?有关人员)?[:]")


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


@dataclass(frozen=True, slots=True)
class _ListedAfter:
    cue: re.Pattern[str]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for cue in self.cue.finditer(scene.text, scene.notice.body.start, scene.scope.end):
            found = [party for item in _ITEM.finditer(scene.text, *_listed(scene, cue.end())) for party in _heads(scene, item)]
            if found:
                yield found
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
class _CourtSpeaking:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        if re.search("本院|我院", scene.text):
            yield from islice(_Court().find(scene, value), 1)


@dataclass(frozen=True, slots=True)
class _OfficeSpeaking:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        title = scene.notice.title
        if title is None or not re.search("[我本](?:局|委|机关|大队|中心|支队|分局|所|办|厅|会|单位)|你(?:单位|公司|们)?", scene.text):
            return
        name = _OFFICE.match(scene.text, title.start, title.end)
        if name:
            yield relocated(read_party(name[0]), Words.at(scene.notice, Span(*name.span())))


@dataclass(frozen=True, slots=True)
class _Addressed:
    named: bool

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        body = scene.notice.body
        above = _OWN_LINES.match(scene.text, body.start, body.end)
        match = _ADDRESSED.match(scene.text, above.end() if above else body.start, body.end)
        if match is None:
            return
        try:
            parties = read_words(Words.at(scene.notice, Span(*match.span("names"))), PARTIES)
        except ValueError:
            return
        named = [party for party in parties if party["type"].value != "unknown"]
        if named or not self.named:
            yield named or parties


@dataclass(frozen=True, slots=True)
class _WithNumbers:
    finder: Finder

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for trees in self.finder.find(scene, value):
            parties = [tree for tree in (trees if isinstance(trees, list) else [trees]) if tree["type"].value != "unknown"]
            if parties:
                yield [_numbered(scene, party) for party in parties]


def with_numbers(finder: Finder) -> Finder:
    """Persons and organisations with the identifiers that stand behind their names elsewhere in the notice."""
    return _WithNumbers(finder)


def party_after(*cues: str) -> Finder:
    """The organisation or person named right after one of the cues."""
    return _PartyAfter(cues)


def party_before(*cues: str) -> Finder:
    """The organisation whose name ends where one of the cues begins."""
    return _PartyBefore(cues)


def parties_in(pattern: str) -> Finder:
    """Every party in what a regular expression's groups catch; the first match that reads."""
    return _PartiesIn(re.compile(pattern))


def listed_after(cue: str) -> Finder:
    """Parties of a list behind a label, parted by semicolons: 甲公司,代码…;张三,男,…;李四."""
    return _ListedAfter(re.compile(cue))


def by_court() -> Finder:
    """The court: it signs, or stands in the title, or is named in the text."""
    return _Court()


def court_speaking() -> Finder:
    """The court that speaks as 本院 where nobody signs: the one of the title or the opening, once."""
    return _CourtSpeaking()


def office_speaking() -> Finder:
    """The authority that opens the title and speaks as 我局 where nobody signs."""
    return _OfficeSpeaking()


def addressed(*, named: bool = False) -> Finder:
    """Those whom the notice addresses before the first colon of its body; `named` leaves out 全体人员 and the like."""
    return _Addressed(named)


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
    named = person is not None and is_person(person[0].partition("(")[0])
    return Span(*person.span()) if person and named else None


def _listed(scene: Scene, start: int) -> tuple[int, int]:
    """A list's extent: to the end of its sentence or line."""
    stop = re.compile(r"[。\n]").search(scene.text, start, scene.scope.end)
    return start, stop.start() if stop else scene.scope.end


def _heads(scene: Scene, item: re.Match[str]) -> list[Tree]:
    """The names at the head of one item of a list; its numbers are the one party's."""
    try:
        parties: list[Tree] = read_words(Words.at(scene.notice, Span(*item.span("names"))), PARTIES)
    except ValueError:
        return []
    numbers = identifiers_in(item[0], Span(0, len(item[0])))
    if len(parties) == 1 and numbers and "identifiers" not in parties[0]:
        parties[0]["identifiers"] = relocated(numbers, Words.at(scene.notice, Span(*item.span())))
    return parties


def _numbered(scene: Scene, party: Tree) -> Tree:
    """A party with the numbers printed right behind its name, where it has none yet."""
    if "identifiers" in party:
        return party
    name = party["name"].value.replace("（", "(").replace("）", ")")
    for match in re.finditer(re.escape(name) + r"[(,][^()。;\n]{0,80}", scene.text):
        found = identifiers_in(match[0], Span(len(name), len(match[0])))
        if found:
            return {**party, "identifiers": relocated(found, Words.at(scene.notice, Span(*match.span())))}
    return party


def _own_name(words: str) -> int:
    """Where a court's name begins behind words that lead up to it."""
    match = re.match(r".*(?:上诉于|由|向|至|到|经|在|交|因|于|据|关于|根据|、|和|与)(?=[\u4e00-\u9fff]{4})", words)
    return match.end() if match else 0
