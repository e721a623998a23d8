"""Finders for values by the words around them: the last one before a cue, the one that names its anchor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words
from notices.finders.words import cue_pattern, sentence
from notices.model import Span
from notices.patterns import late
from notices.values.dates import MOMENT, read_moment
from notices.values.decimals import NUMBER
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator


_END = late(
    rf"(?P<before>{MOMENT.pattern})(?:\([^()]{{1,8}}\))?(?:之?前|以前|为?止|届满|截止)|(?:(?:报名|申请)?截止(?:时间|日期|日)?(?:为|至|到|:)?|截至|[至到])(?:为|:)?(?P<to>{MOMENT.pattern})"
)
_MOMENT = Value(MOMENT, read_moment)


@dataclass(frozen=True, slots=True)
class _LeadingTo:
    cues: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for cue in cue_pattern(self.cues).finditer(scene.text, scene.scope.start, scene.scope.end):
            start = sentence(scene, cue.start()).start
            fitting = list(value.pattern.finditer(scene.text, start, cue.start()))
            for match in reversed(fitting):
                try:
                    yield read_words(Words.at(scene.notice, Span(*match.span())), value)
                except ValueError:
                    continue


@dataclass(frozen=True, slots=True)
class _Anchored:
    finders: tuple[Finder, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        trees = [tree for finder in self.finders for tree in finder.find(scene, value)]
        yield from sorted(trees, key=lambda tree: "starts" not in tree)


@dataclass(frozen=True, slots=True)
class _Dated:
    finder: Finder

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        yield from sorted(self.finder.find(scene, value), key=lambda tree: "date" not in tree)


@dataclass(frozen=True, slots=True)
class _UnitInLabel:
    label: re.Pattern[str]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for match in self.label.finditer(scene.text, scene.scope.start, scene.scope.end):
            parts = (Span(*match.span("count")), Span(*match.span("unit")))
            try:
                yield read_words(Words.at(scene.notice, *parts), value)
            except ValueError:
                continue


@dataclass(frozen=True, slots=True)
class _Until:
    cues: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for match in _END.finditer(scene.text, scene.scope.start, scene.scope.end):
            day = "before" if match["before"] else "to"
            if cue_pattern(self.cues).search(_whole_sentence(scene, match.start())):
                yield {"closes": read_words(Words.at(scene.notice, Span(*match.span(day))), _MOMENT)}


def leading_to(*cues: str) -> Finder:
    """The value that stands last before a cue in the cue's own sentence."""
    return _LeadingTo(cues)


def anchored(*finders: Finder) -> Finder:
    """The first period that says from when it runs, else the first at all."""
    return _Anchored(finders)


def dated(finder: Finder) -> Finder:
    """The first of a finder's trees that names its day, else the first at all."""
    return _Dated(finder)


def until(*cues: str) -> Finder:
    """A window of which only the end is printed, in a sentence with one of the cues: 于2021年7月9日前申报."""
    return _Until(cues)


def unit_in_label(*labels: str) -> Finder:
    """A figure whose label carries the unit: 金额(万元) 46.8."""
    words = "|".join(labels)
    unit = r"[(\[](?:单位:)?(?P<unit>[^()\[\]\n]{1,6})[)\]]"
    return _UnitInLabel(late(rf"(?:{words}){unit}[:\t为]*(?P<count>{NUMBER})(?![0-9.,]*[万亿元])"))


def _whole_sentence(scene: Scene, at: int) -> str:
    """The sentence around an offset; a semicolon inside brackets does not end it."""
    start = max(scene.text.rfind(mark, scene.scope.start, at) for mark in "。\n")
    ends = [end for mark in "。\n" if (end := scene.text.find(mark, at, scene.scope.end)) >= 0]
    return scene.text[max(start + 1, scene.scope.start) : min(ends, default=scene.scope.end)]
