"""Finders for running text: after a cue, before one, between two, anywhere, the clause around one, a choice by words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words, reading, words_reading
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_FILLER = late(r"(?:[:,是为至到即约共计]|人民币(?=[0-9])|合计|总计|暂定|大写|本)*")
_STOP = late(r"[。;\n]")
_LIST_NUMBER = late(r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[、.](?![0-9])|\((?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\)、?")


@lru_cache(maxsize=2048)
def cue_pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Cues are written as regular expressions; the earliest in print wins."""
    return re.compile("|".join(f"(?:{cue})" for cue in cues))


@dataclass(frozen=True, slots=True)
class _After:
    cues: tuple[str, ...]
    within: int

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for cue in cue_pattern(self.cues).finditer(scene.text, scene.scope.start, scene.scope.end):
            span = self._span(scene, value, cue.end())
            if span is not None:
                yield from _read(scene, value, span)

    def _span(self, scene: Scene, value: Value, start: int) -> Span | None:
        filler = _FILLER.match(scene.text, start, scene.scope.end)
        at = filler.end() if filler else start
        for begin in {at, start}:
            match = value.pattern.match(scene.text, begin, scene.scope.end)
            if match and match.end() > match.start():
                return Span(*match.span())
        if not self.within:
            return None
        stop = _STOP.search(scene.text, at, scene.scope.end)
        limit = min(stop.start() if stop else scene.scope.end, at + self.within)
        match = value.pattern.search(scene.text, at, scene.scope.end)
        return Span(*match.span()) if match and match.start() <= limit else None


@dataclass(frozen=True, slots=True)
class _Before:
    cues: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for cue in cue_pattern(self.cues).finditer(scene.text, scene.scope.start, scene.scope.end):
            start = max(scene.scope.start, cue.start() - 80)
            fitting = [m for m in value.pattern.finditer(scene.text, start, cue.start()) if m.end() == cue.start()]
            if fitting:
                yield from _read(scene, value, Span(*fitting[-1].span()))


@dataclass(frozen=True, slots=True)
class _Between:
    opening: str
    closing: str

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        pattern = _between_pattern(self.opening, self.closing)
        for match in pattern.finditer(scene.text, scene.scope.start, scene.scope.end):
            yield from _read(scene, value, Span(*match.span("value")))


@lru_cache(maxsize=1024)
def _between_pattern(opening: str, closing: str) -> re.Pattern[str]:
    return re.compile(f"(?:{opening})(?P<value>[^\\n]{{1,400}}?)(?:{closing})")


@dataclass(frozen=True, slots=True)
class _Anywhere:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for match in value.pattern.finditer(scene.text, scene.scope.start, scene.scope.end):
            if match.end() > match.start():
                yield from _read(scene, value, Span(*match.span()))


@dataclass(frozen=True, slots=True)
class _Clause:
    cues: tuple[str, ...]
    stops: str

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for cue in cue_pattern(self.cues).finditer(scene.text, scene.scope.start, scene.scope.end):
            start = max((scene.text.rfind(stop, scene.scope.start, cue.start()) for stop in self.stops), default=-1)
            ends = [at for stop in self.stops if (at := scene.text.find(stop, cue.end(), scene.scope.end)) >= 0]
            start = max(start + 1, scene.scope.start)
            number = _LIST_NUMBER.match(scene.text, start, cue.start())
            span = Span(number.end() if number else start, min(ends, default=scene.scope.end))
            if len(span):
                yield words_reading(scene.notice, span)


@dataclass(frozen=True, slots=True)
class _Near:
    cues: tuple[str, ...]
    unless: str

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for match in value.pattern.finditer(scene.text, scene.scope.start, scene.scope.end):
            words = sentence(scene, match.start()).of(scene.text)
            if match.end() == match.start() or not cue_pattern(self.cues).search(words):
                continue
            if not (self.unless and cue_pattern((self.unless,)).search(words)):
                yield from _read(scene, value, Span(*match.span()))


def sentence(scene: Scene, at: int) -> Span:
    """The sentence around an offset, within the scene's scope."""
    stop = _STOP.search(scene.text, at, scene.scope.end)
    start = max(scene.text.rfind(mark, scene.scope.start, at) for mark in "。;\n")
    return Span(max(start + 1, scene.scope.start), stop.start() if stop else scene.scope.end)


@dataclass(frozen=True, slots=True)
class _Matching:
    pattern: re.Pattern[str]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for match in self.pattern.finditer(scene.text, scene.scope.start, scene.scope.end):
            group = "value" if "value" in self.pattern.groupindex else 0
            if match[group]:
                yield from _read(scene, value, Span(*match.span(group)))


@dataclass(frozen=True, slots=True)
class _Choose:
    words: tuple[tuple[str, str], ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        title = scene.notice.title or Span(0, 0)
        for scope in (title, scene.scope) if scene.scope.holds(title) or scene.row is None else (scene.scope,):
            for choice, cue in self.words:
                match = cue_pattern((cue,)).search(scene.text, scope.start, scope.end)
                if match:
                    yield reading(scene.notice, choice, Span(*match.span()))


def after(*cues: str, within: int = 0) -> Finder:
    """The value right after one of the cues; with `within`, up to so many characters later in the same sentence."""
    return _After(cues, within)


def before(*cues: str) -> Finder:
    """The value that ends right where one of the cues begins."""
    return _Before(cues)


def between(opening: str, closing: str) -> Finder:
    """What stands between two cues, on one line."""
    return _Between(opening, closing)


def anywhere() -> Finder:
    """Wherever the value's own form stands in the notice, first one first."""
    return _Anywhere()


def near(*cues: str, unless: str = "") -> Finder:
    """Where the value's own form stands in a sentence that holds one of the cues, and nothing like `unless`."""
    return _Near(cues, unless)


def matching(pattern: str) -> Finder:
    """What a regular expression matches, or its group `value`."""
    return _Matching(late(pattern))


def clause(*cues: str, stops: str = ",。;\n") -> Finder:
    """The clause around a cue, cut at the nearest stops on both sides."""
    return _Clause(cues, stops)


def choose(**words: str | tuple[str, ...]) -> Finder:
    """A choice told by words: `choose(listing="挂牌", auction=("拍卖", "竞价"))`. The title speaks first."""
    pairs = [(name, cue) for name, cues in words.items() for cue in ((cues,) if isinstance(cues, str) else cues)]
    return _Choose(tuple(pairs))


def _read(scene: Scene, value: Value, span: Span) -> Iterator[Tree]:
    try:
        yield read_words(Words.at(scene.notice, span), value)
    except ValueError:
        return
