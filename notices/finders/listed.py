"""Finders for lists of parties: those addressed, those behind a label, and the numbers that stand behind their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.named import PARTIES
from notices.finders.scene import Finder, Scene, Tree, Words, read_words, relocated
from notices.layout.cues import BULLETS
from notices.model import Span
from notices.patterns import late
from notices.values.parties import identifiers_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_ITEM = late(r"(?P<names>[^,;。\n]{2,160})[^;。\n]*")
_OWN_LINES = late(
    rf"(?:[{BULLETS}]|(?:案号|编号|文号)?[:]?[(〔][12][0-9]{{3}}[)〕][^\n,。:]{{2,24}}号(?:之[0-9一二三四五六七八九十]{{1,3}})?\n?|\([^()\n]{{2,16}}[〔\[][12][0-9]{{3}}[〕\]][^()\n]{{1,12}}号\)\n?|\n)*"
)
_ADDRESSED = late(
    r"(?P<names>(?:[^。;:\n(]|\((?:[^()]|\([^()]*\))*\)){2,400}?)(?:以及|及|和|、)?(?:其他)?(?:房屋|土地|厂房|商铺)?(?:的)?(?:实际)?(?:占用人|占有人|使用人|各?有关人员)?[:]"
)


@dataclass(frozen=True, slots=True)
class _ListedAfter:
    cue: re.Pattern[str]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        found = [
            party
            for cue in self.cue.finditer(scene.text, scene.notice.body.start, scene.scope.end)
            for item in _ITEM.finditer(scene.text, *_listed(scene, cue.end()))
            for party in _heads(scene, item)
        ]
        if found:
            yield found


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
            parties = [
                tree
                for tree in (trees if isinstance(trees, list) else [trees])
                if tree["type"].value != "unknown"
            ]
            if parties:
                yield [_numbered(scene, party) for party in parties]


def addressed(*, named: bool = False) -> Finder:
    """Those whom the notice addresses before the first colon of its body; `named` leaves out 全体人员 and the like."""
    return _Addressed(named)


def listed_after(cue: str) -> Finder:
    """Parties of a list behind a label, parted by semicolons: 甲公司,代码…;张三,男,…;李四."""
    return _ListedAfter(late(cue))


def with_numbers(finder: Finder) -> Finder:
    """Persons and organisations with the identifiers that stand behind their names elsewhere in the notice."""
    return _WithNumbers(finder)


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
