"""Whom a notice is about: the body that opens the text, signs it, or stands in its title, with its identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, relocated
from notices.finders.speakers import by_court
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.identifiers import PATTERN as IDENTIFIER
from notices.values.identifiers import USCC
from notices.values.organisations import organisation_spans
from notices.values.parties import identifiers_in, read_party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_SUFFIX = late(r"(?:破产)?(?:清算组|清算委员会|清算小组|管理人|清算人)$")
_OTHERS = late(r"人民政府|法院|登记机关|局$|银行|报$|报社|管理委员会$|律师|事务所$")
_SELF = late(r"[本我](?:公司|企业|单位|合作社|机构|中心|社|校|院|店|厂|会|所|园|司|行|局|馆|站|方)")
_CREDITORS = late(r"债权人|债权债务|申报债权")
_LABEL = late(r"(?:^|\n)(?:企业|公司|单位|机构|主体|法人|组织)?(?:名称|全称):")
_OWNER = late(r"(?:股东|出资人|投资人|母公司|举办者|举办单位|主管单位)(?:为|是|:|由)?$")
_PRINCIPAL = late(r"(?s:.?)受.+(?:的)?委托?")
_QUOTED = late(r"《[^》\n]*》")
_BARE_CODE = late(rf"\((?P<code>{USCC})\)")
_OPENING = 80
_AT_ONCE = 24


@dataclass(frozen=True, slots=True)
class _Subject:
    verbs: tuple[str, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for span in (*_labelled(scene), *_opening(scene, self.verbs), *_signers(scene), *_titled(scene)):
            yield with_identifiers(scene, span)


@dataclass(frozen=True, slots=True)
class _Speaking:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        if re.search(r"[本我]院", scene.text):
            yield from islice(by_court().find(scene, value), 1)
        elif _SELF.search(scene.text) or _CREDITORS.search(scene.text):
            opening = list(_opening(scene, ()))
            first = [span for span in opening if span.start <= scene.notice.body.start + _AT_ONCE]
            for span in (*_labelled(scene), *first, *_titled(scene), *opening):
                yield with_identifiers(scene, span)
                return


def subject(*verbs: str) -> Finder:
    """The body that a notice is about: named before one of the verbs, else the signer, else in the title."""
    return _Subject(verbs)


def speaking() -> Finder:
    """The body that opens a notice and speaks in it of itself, or to its creditors: who issues it where nobody signs."""
    return _Speaking()


def with_identifiers(scene: Scene, span: Span) -> Tree:
    """A party by its name, with every identifier that the notice gives for it."""
    tree = relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))
    found = [number for match in IDENTIFIER.finditer(scene.text) if (number := _own(scene, span, match)) is not None]
    bare = _BARE_CODE.match(scene.text, span.end)
    if bare and not found:
        at = Span(*bare.span("code"))
        found = [{"scheme": Reading("uscc", (at,)), "value": Reading(bare["code"], (at,))}]
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


def _labelled(scene: Scene) -> Iterator[Span]:
    """The name in a sheet of labels and values."""
    label = _LABEL.search(scene.text, max(scene.notice.body.start - 1, 0))
    line = scene.text[label.end() :].partition("\n")[0] if label else ""
    for span in organisation_spans(line)[:1]:
        if label and span.start == 0:
            yield _bare(scene.text, Span(label.end(), label.end() + span.end))


def _opening(scene: Scene, verbs: tuple[str, ...]) -> Iterator[Span]:
    """Organisations named before the first of the verbs, outside of titles; one that gives its number comes first."""
    body, signature = scene.notice.body, scene.notice.signature
    end = signature.start if signature and signature.start > body.start else body.end
    text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), scene.text[:end])
    verb = re.compile("|".join(verbs)).search(text, body.start) if verbs else None
    limit = verb.start() if verb else min(end, body.start + _OPENING)
    names = [
        Span(body.start + span.start, body.start + span.end)
        for span in organisation_spans(text[body.start : limit])
        if not _OWNER.search(text[max(0, body.start + span.start - 6) : body.start + span.start])
        and not _PRINCIPAL.fullmatch(text, max(0, body.start + span.start - 2), body.start + span.end + 2)
    ]
    own = [name for name in names if (not verbs and _is_office(scene, name)) or not _OTHERS.search(name.of(text))]
    numbered = [name for name in own if IDENTIFIER.search(scene.text, name.end, name.end + 40)]
    yield from (_bare(scene.text, name) for name in dict.fromkeys([*numbered, *own]))


def _is_office(scene: Scene, name: Span) -> bool:
    """A bureau or court that says 我局 or 本院."""
    last = scene.text[name.end - 1]
    return any(f"{self}{last}" in scene.text for self in "本我")


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
