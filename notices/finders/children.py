"""Finder for whoever found a child: named behind a label, or before the words of finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, relocated
from notices.finders.words import sentence
from notices.model import Span
from notices.patterns import late
from notices.values.organisations import organisation_spans
from notices.values.parties import read_party
from notices.values.persons import PERSON, is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_LABELLED = late(
    rf"(?:拾捡人|捡拾人|拾到人|拾得人|发现人|报案人|捡到人|拾婴人)(?:姓名)?(?:为|是|:|\t)*(?P<name>{PERSON})"
)
_FOUND = late("捡|拾|发现")
_PERSON = late(
    rf"(?:^|[,。;:\n日时分许晨午晚])(?:群众|居民|村民|市民|我(?:市|县|区|镇)居民)?(?P<name>{PERSON})(?:\([^()]{{2,60}}\))?(?=于|在|,|捡|拾|发现)"
)
_BEGINS = late(r"(?:^|[,。;:\n日时分许晨午晚由经被])$")
_ACTS = late(
    r"(?:的)?(?:民警|干警|工作人员|职工|员工|值班人员|护士|医生|保安|巡逻队)*(?:于|在|,|捡|拾|发现)"
)


@dataclass(frozen=True, slots=True)
class _FoundBy:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        labelled = _LABELLED.search(scene.text, scene.notice.body.start)
        if labelled and is_person(labelled["name"]):
            yield _party(scene, Span(*labelled.span("name")))
        for cue in _FOUND.finditer(scene.text, scene.notice.body.start, scene.notice.body.end):
            before = Span(sentence(scene, cue.start()).start, cue.start())
            yield from (_party(scene, name) for name in _finders(scene.text, before))


def found_by() -> Finder:
    """Whoever found the child: the person or the body that stands before 捡拾 or 发现 and acts."""
    return _FoundBy()


def _finders(text: str, before: Span) -> Iterator[Span]:
    words = before.of(text)
    for span in organisation_spans(words):
        if _BEGINS.search(words[: span.start]) and _ACTS.match(text, before.start + span.end):
            yield Span(before.start + span.start, before.start + span.end)
    person = _PERSON.search(text, max(before.start - 1, 0), before.end + 1)
    if person and is_person(person["name"]):
        yield Span(*person.span("name"))


def _party(scene: Scene, span: Span) -> Tree:
    return relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))
