"""Finders for court notices: who sues whom, and over what, read from the clause that ends in 一案."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.causes import cause_start
from notices.finders.named import PARTIES
from notices.finders.scene import Finder, Scene, Tree, Words, leaves, read_words, reading
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_RUN = r"(?:[^。;:,\n()]|\([^()]*(?:\([^()]*\)[^()]*)*\))"
_ROLE = "(?:反诉|本诉|再审)?(?:原告人?|上诉人|申请执行人|申请人|起诉人|原审原告|权利人)"
_LINK = "因?(?:诉|与|和(?=被|你|第三人)|(?:向本院)?申请(?:强制)?执行(?!人|费|法院)|(?:向本院)?申请(?!执行|人|再审)|起诉|控告|对(?=被)|不服)"
_SUING = late(
    rf"(?:(?<!被)(?<!诉)(?:{_ROLE})(?:为|:)?|(?:受理|立案|审理|执行|审结|办理)(?:了|的)*|关于)(?:\([12][0-9]{{3}}\)[^,。;()\n]{{3,24}}号)?(?:的)?(?P<names>(?!{_ROLE}|[你被与的了]|\([12][0-9]{{3}}\)){_RUN}{{2,120}}?)(?P<link>{_LINK})"
)
_CASE = late(
    r"(?:上诉|二审|再审|执行|申请执行)?(?:[一两二三四五六七八九十]{1,2}|等|系列|共)?(?:起|系列)?案(?!件|号|由|外|情|例|发|涉)"
)
_LABELLED = late(r"案由(?:为|是|:|\t)+(?P<cause>[\u4e00-\u9fff、]{2,30})")
_ASIDE = late(r"\([^()]*\)$")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class _Claimants:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for _, parties in _suits(scene):
            yield parties
            return


@dataclass(frozen=True, slots=True)
class _Defendants:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for link, _ in _suits(scene):
            end = _case_end(scene.text, link)
            if end is None:
                continue
            span = Span(link, cause_start(scene.text, Span(link, end), ()))
            try:
                yield read_words(Words.at(scene.notice, span), PARTIES)
            except ValueError:
                continue
            return


@dataclass(frozen=True, slots=True)
class _Cause:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        labelled = _LABELLED.search(scene.text, scene.notice.body.start)
        if labelled:
            yield reading(scene.notice, labelled["cause"], Span(*labelled.span("cause")))
        known = [
            leaf.value for name in ("addressees", "claimants", "debtors") for leaf in _names(scene, name)
        ]
        for case in _CASE.finditer(scene.text, scene.notice.body.start):
            clause = Span(_clause_start(scene.text, scene.notice.body.start, case.start()), case.start())
            start = cause_start(scene.text, clause, known)
            aside = _ASIDE.search(scene.text, start, clause.end)
            span = Span(start, aside.start() if aside else clause.end)
            if len(span) > 1 and re.fullmatch(r"[\u4e00-\u9fff、()]{2,30}", span.of(scene.text)):
                yield reading(scene.notice, span.of(scene.text), span)


def suing() -> Finder:
    """Those who sue, appeal or ask for enforcement."""
    return _Claimants()


def sued() -> Finder:
    """Those who are sued, where no line addresses them."""
    return _Defendants()


def cause_of_action() -> Finder:
    """The cause of action, without 一案."""
    return _Cause()


def _suits(scene: Scene) -> Iterator[tuple[int, Tree]]:
    """Each suit's claimants, and where those whom they sue begin."""
    at = scene.notice.body.start
    while match := _SUING.search(scene.text, at):
        at = match.start() + 1
        try:
            parties = read_words(Words.at(scene.notice, Span(*match.span("names"))), PARTIES)
        except ValueError:
            continue
        if all(party["type"].value != "unknown" for party in parties):
            at = match.end()
            yield match.end(), parties


def _names(scene: Scene, field: str) -> Iterator[Tree]:
    for party in scene.found.get(field, []):
        yield from leaves(party["name"])


def _case_end(text: str, start: int) -> int | None:
    stop = re.compile(r"[。;\n]").search(text, start)
    case = _CASE.search(text, start, min(stop.start() if stop else len(text), start + _LONGEST))
    return case.start() if case else None


def _clause_start(text: str, start: int, end: int) -> int:
    """The clause before 一案: back to a mark that is not inside brackets."""
    depth = 0
    for at in range(end - 1, max(start, end - _LONGEST) - 1, -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if depth <= 0 and text[at] in ",。;:\n":
            return at + 1
    return max(start, end - _LONGEST)
