"""Whom a notice is about: the body that opens the text, signs it, or stands in its title, with its identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, relocated
from notices.model import Span
from notices.values.identifiers import PATTERN as IDENTIFIER
from notices.values.organisations import organisation_spans
from notices.values.parties import identifiers_in, read_party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_SUFFIX = re.compile(r"(?:破产)?(?:清算组|清算委员会|清算小组|管理人|清算人)$")
_OTHERS = re.compile(r"人民政府|法院|登记机关|局$|银行|报$|报社|管理委员会$|律师|事务所$")
_SELF = re.compile(r"本(?:公司|企业|社|单位|校|院|店|厂|中心|会|所|园|机构|合作社)")
_OPENING = 80


@dataclass(frozen=True, slots=True)
class _Subject:
    verbs: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for span in (*self._opening(scene), *_signers(scene), *_titled(scene)):
            yield with_identifiers(scene, span)

    def _opening(self, scene: Scene) -> Iterator[Span]:
        """An organisation named before the first of the verbs."""
        body = scene.notice.body
        signature = scene.notice.signature
        end = signature.start if signature and signature.start > body.start else body.end
        verb = re.compile("|".join(self.verbs)).search(scene.text, body.start, end)
        limit = verb.start() if verb else min(end, body.start + _OPENING)
        for span in organisation_spans(scene.text[body.start : limit]):
            name = Span(body.start + span.start, body.start + span.end)
            if not _OTHERS.search(name.of(scene.text)):
                yield _bare(scene.text, name)


def subject(*verbs: str) -> Finder:
    """The body that a notice is about: named before one of the verbs, else the signer, else in the title."""
    return _Subject(verbs)


def with_identifiers(scene: Scene, span: Span) -> Tree:
    """A party by its name, with every identifier that the notice gives for it."""
    tree = relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))
    found = [number for match in IDENTIFIER.finditer(scene.text) if (number := _own(scene, span, match)) is not None]
    if found:
        tree["identifiers"] = found
    return tree


def _own(scene: Scene, name: Span, match: re.Match[str]) -> Tree | None:
    """An identifier, where the nearest name before it is this one or the notice speaks of itself."""
    words = name.of(scene.text)
    before = scene.text[max(0, match.start() - 120) : match.start()]
    names = organisation_spans(before)
    nearest = names[-1].of(before) if names else ""
    himself = max((m.end() for m in _SELF.finditer(before)), default=-1)
    if nearest and words not in nearest and nearest not in words and himself < names[-1].end:
        return None
    tree = identifiers_in(match[0], Span(0, len(match[0])))[0]
    if tree["scheme"].value == "resident_id":
        return None
    return relocated(tree, Words.at(scene.notice, Span(*match.span())))


def _signers(scene: Scene) -> Iterator[Span]:
    signature = scene.notice.signature
    if signature is None:
        return
    for span in organisation_spans(signature.of(scene.text)):
        yield _bare(scene.text, Span(signature.start + span.start, signature.start + span.end))


def _titled(scene: Scene) -> Iterator[Span]:
    title = scene.notice.title
    if title is None:
        return
    for span in organisation_spans(title.of(scene.text)):
        yield Span(title.start + span.start, title.start + span.end)


def _bare(text: str, span: Span) -> Span:
    """A name without 清算组 behind it."""
    match = _SUFFIX.search(span.of(text))
    return Span(span.start, span.start + match.start()) if match and match.start() > 4 else span  # noqa: PLR2004 - a name is left
