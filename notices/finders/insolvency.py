"""Finders for bankruptcies: whose it is, and who asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, occurrences, relocated
from notices.model import Span
from notices.patterns import late
from notices.values.organisations import organisation_spans
from notices.values.parties import read_party
from notices.values.persons import PERSON, is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_BRACKET = r"(?:\((?:[^()]|\([^()]{0,30}\)){2,160}\))?"
_IDENTIFYING = late(r"\((?=[^\n]{0,60}[0-9A-Z]{8})(?:[^()]|\([^()]{0,30}\)){2,160}\)")
_INSOLVENT = late(
    rf"{_BRACKET}(?:的)?(?:进行|提出的?|申请)?(?:的)?(?:预)?(?:破产|重整|和解|强制清算|清算(?!组|小组|事务|委员))"
)
_MANAGED = late(r"(?:破产)?管理人")
_ASKS = late(
    rf"{_BRACKET}(?:的|提出的?)?(?:书面)?(?:申请(?!人)|对(?=[^,。;]{{4,60}}申请))|{_BRACKET}[,]?(?:以|因)[^。;]{{0,120}}?(?:向本院|向[^。,;]{{2,20}}法院)(?:提出|递交)?[^。,;]{{0,12}}申请|{_BRACKET}(?:于[^,。;]{{4,16}})?(?:向本院(?:提出)?|提出)[^。,;]{{0,12}}申请"
)
_LABELLED = late(
    rf"(?:(?<!被)申请人(?:为|:|\t)?(?P<name>{PERSON})(?=[^\u4e00-\u9fff]|对|以|因|$|(?:的|提出的?|向本院)?申请)|债权人(?P<creditor>{PERSON})(?=(?:的|提出的?|向本院)?申请))"
)
_MANAGER = late(r"管理人\((?P<name>[^()\n]{4,40})\)(?:提出)?申请")
_OTHERS = late(r"法院|管理人$|清算组$|登记|事务所$")


@dataclass(frozen=True, slots=True)
class _Insolvent:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        body, title = scene.notice.body, scene.notice.title
        parts = [part for part in (body, title) if part is not None]
        for part in parts:
            for name in _names(scene, part):
                if _INSOLVENT.match(scene.text, name.end):
                    yield _party(scene, _numbered(scene, name))
        for name in (name for part in parts for name in _names(scene, part)):
            if _MANAGED.match(scene.text, name.end):
                yield _party(scene, name)
        yield from (_party(scene, name) for name in _names(scene, body))


@dataclass(frozen=True, slots=True)
class _Petitioner:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        body = scene.notice.body
        for name in _names(scene, body):
            if _ASKS.match(scene.text, name.end):
                yield _party(scene, name)
        manager = _MANAGER.search(scene.text, body.start, body.end)
        if manager:
            yield _party(scene, Span(*manager.span("name")))
        labelled = _LABELLED.search(scene.text, body.start, body.end)
        group = labelled.lastgroup if labelled else None
        if labelled and group and is_person(labelled[group]):
            yield _party(scene, Span(*labelled.span(group)))


def insolvent() -> Finder:
    """Whose bankruptcy it is: the body named before 破产, 重整 or 和解, else the first one of the text."""
    return _Insolvent()


def petitioner() -> Finder:
    """Who asked for the bankruptcy: the body whose 申请 it is."""
    return _Petitioner()


def _names(scene: Scene, part: Span) -> Iterator[Span]:
    for span in organisation_spans(part.of(scene.text)):
        if not _OTHERS.search(span.of(part.of(scene.text))):
            yield Span(part.start + span.start, part.start + span.end)


def _numbered(scene: Scene, name: Span) -> Span:
    """The mention of a name that has its number behind it, else the one given."""
    for at in (name.start, *occurrences(scene.text, name.of(scene.text), scene.notice.body.start, len(scene.text))):
        if _IDENTIFYING.match(scene.text, at + len(name)):
            return Span(at, at + len(name))
    return name


def _party(scene: Scene, name: Span) -> Tree:
    bracket = _IDENTIFYING.match(scene.text, name.end)
    whole = Span(name.start, bracket.end() if bracket else name.end)
    return relocated(read_party(whole.of(scene.text)), Words.at(scene.notice, whole))
