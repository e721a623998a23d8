"""Finders for what every notice has: who signs and when, its number, the laws cited, contacts, what it corrects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, read_words, relocated, words_reading
from notices.layout.cues import BODY, LABEL
from notices.layout.signatures import is_signing
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.contacts import find_contacts
from notices.values.dates import PATTERN as DAY
from notices.values.dates import read_day
from notices.values.document_numbers import PATTERN as DOCUMENT_NUMBER
from notices.values.legal_basis import find_legal_basis
from notices.values.parties import read_parties
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = r"(?:(?:更正|补充|变更|中止|终止)?(?:公告|公示|通告|通知|文件)?(?:编号|文号)|公告号)"
_NUMBER_LINE = late(
    rf"(?!\([12][0-9]{{3}}\)[\u4e00-\u9fff])[(\[]?(?:{_LABEL}:?)?(?P<number>[\u4e00-\u9fffA-Za-z]{{0,16}}(?:\([\u4e00-\u9fff]{{1,3}}\)[\u4e00-\u9fff]{{0,4}})?[(〔\[]?(?:19|20)[0-9]{{2}}[)〕\]]?年?"
    r"(?:[\u4e00-\u9fff]{0,6}第|字第?)?(?:[0-9A-Za-z-]{1,10}号|-[0-9]{1,5})|(?:19|20)[0-9]{3,5})[)\]]?$"
)
_NUMBER_LABEL = late(rf"(?:^|\n)[(\[]?{_LABEL}:(?P<number>[^\s,。;()\n]{{3,40}})")
_NUMBER_IN_TITLE = late(r"(?<![A-Za-z0-9-])[(〔\[]?(?:19|20)[0-9]{2}[)〕\]]?年?(?:第)?[0-9-]{1,6}号")
_CORRECTED = late(
    r"(?:原|更正|补充|撤销|中止|终止|变更|(?:刊登|发布|公布|登载|刊发|公告)(?:的|了)?)[^。《\n]{0,12}《(?P<title>[^》\n]{4,80})》"
    r"|《(?P<published>[^》\n]{4,80}(?:公告|公示|通告|通知))》(?:\([^()\n]{1,30}\))?(?:已)?[于在][^。\n]{0,30}(?:公布|发布|刊登|公告|登载|刊发)"
)
_WHERE = late(
    r"(?:到|至|前往|送达|寄至)(?:[本我](?:公司|社|单位|院|店)\()?(?P<place>[\u4e00-\u9fff0-9A-Za-z-]{2,40}?(?:路|街|道|巷|大院|村|园区)[\u4e00-\u9fff0-9A-Za-z-]{0,24}?[0-9]+(?:[0-9A-Za-z-]*(?:号楼?|栋|幢|座|楼|层|室|单元|院|附))*)"
    r"(?=[^。\n0-9]{0,24}(?:申报|债权|清算组))"
)
_AUTHORITY = late(r"(?P<authority>[\u4e00-\u9fff]{3,30}?(?:人民政府|局|委员会|厅|法院|中心|管委会))关于")
_OFFICE = late(r"(?P<authority>[\u4e00-\u9fff]{3,30}?(?:人民政府|局|委员会|厅|管委会))(?!关于|分局)")
_AUCTIONEER = late(r"(?P<authority>[\u4e00-\u9fff()]{2,24}?拍卖[\u4e00-\u9fff()]{0,8}?(?:公司|行|中心)(?:[\u4e00-\u9fff]{1,6}分公司)?)(?=[^,。:]{0,20}(?:公告|启事|通告|预告))")
_PARCEL = late(r"号?[;,、。\n\t)]*(?:土地|宗地|地块)?(?:位置|坐落|位于|面积)")
"""What follows the number of a parcel, which is none of the notice."""
_ITSELF = late("[我本](?:局|委|厅|府|市|县|区)(?![内辖])|(?:[市县区]|(?<![\u4e00-\u9fff]))政府(?:决定|研究)")
_PARTIES = Value(late(r"[^\n]+"), read_parties)


@dataclass(frozen=True, slots=True)
class _SignedBy:
    only: str = ""
    unless: str = ""

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        signature = scene.notice.signature
        if signature is None:
            return
        lines = [Span(signature.start + line.start(), signature.start + line.end()) for line in re.finditer(r"[^\n]+", signature.of(scene.text))]
        if all(DAY.fullmatch(line.of(scene.text)) for line in lines):
            lines = _labelled_above(scene, signature.start)
        for line in lines:
            yield from (party for party in _parties(scene, _without_date(scene.text, line)) if self._counts(party))

    def _counts(self, party: Tree) -> bool:
        name = party["name"].value
        return (not self.only or re.search(self.only, name) is not None) and not (self.unless and re.search(self.unless, name))


@dataclass(frozen=True, slots=True)
class _TitledBy:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        title = scene.notice.title
        head = _AUTHORITY.match(scene.text, title.start, title.end) if title else None
        if head is None and title and _ITSELF.search(scene.text, scene.notice.body.start):
            head = _OFFICE.match(scene.text, title.start, title.end)
        if head is None and title and scene.notice.signature is None:
            head = _AUCTIONEER.match(scene.text, title.start, title.end)
        if head:
            yield from _parties(scene, Span(*head.span("authority")))


@dataclass(frozen=True, slots=True)
class _SignedOn:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        signature = scene.notice.signature
        if signature is None:
            return
        for match in DAY.finditer(scene.text, signature.start, signature.end):
            try:
                yield Reading(read_day(match[0]), (Span(*match.span()),))
            except ValueError:
                continue


@dataclass(frozen=True, slots=True)
class _Numbered:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        text, body = scene.text, scene.notice.body
        lines = _first_lines(text, body.start, 2) if scene.notice.title else ()
        for line in lines:
            match = _NUMBER_LINE.match(line.of(text))
            if match and len(line) <= 40 and _is_own_number(match["number"]):  # noqa: PLR2004 - alone on its line
                number = Span(line.start + match.start("number"), line.start + match.end("number"))
                yield words_reading(scene.notice, _unbracketed(text, number))
        label = _NUMBER_LABEL.search(text, 0, min(len(text), body.start + 120))
        if label and not _PARCEL.match(text, label.end()):
            yield words_reading(scene.notice, Span(*label.span("number")))
        if scene.notice.title:
            end = scene.notice.title.end
            inside = DOCUMENT_NUMBER.search(text, 0, end)
            if inside is None or re.match(r"[\u4e00-\u9fff]", text[inside.start() - 1 : inside.start()] if inside.start() else ""):
                inside = _NUMBER_IN_TITLE.search(text, 0, end)
            if inside:
                yield words_reading(scene.notice, _unbracketed(text, Span(*inside.span())))


@dataclass(frozen=True, slots=True)
class _Cited:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for span, tree in find_legal_basis(scene.text[: scene.scope.end]):
            yield relocated(tree, Words.at(scene.notice, span))


@dataclass(frozen=True, slots=True)
class _ContactLines:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        yield from contacts_of(scene)


@dataclass(frozen=True, slots=True)
class _Corrected:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        title = scene.notice.title.of(scene.text) if scene.notice.title else ""
        if not re.search(r"更正|补充|撤销|中止|终止|变更|延期|延长|修改|恢复", title + scene.text[:40]):
            return
        match = _CORRECTED.search(scene.text)
        if match:
            yield words_reading(scene.notice, Span(*match.span("title" if match["title"] else "published")))


def signed_by(*, only: str = "", unless: str = "") -> Finder:
    """Who signs: every party of the closing lines, in the order of print; those alone whose names say so, or do not."""
    return _SignedBy(only, unless)


def titled_by() -> Finder:
    """The authority that opens the title, 某市人民政府关于…的公告, or the auctioneer: it issues what nobody signs."""
    return _TitledBy()


def signed_on() -> Finder:
    """The date under the signature."""
    return _SignedOn()


def numbered() -> Finder:
    """The notice's own number: alone on a line under the title, after a label, or inside the title."""
    return _Numbered()


def cited() -> Finder:
    """Laws and documents that the notice rests on."""
    return _Cited()


def contact_lines() -> Finder:
    """Whom to ask: names, telephones and addresses with their labels."""
    return _ContactLines()


def corrected() -> Finder:
    """The earlier notice that this one corrects, stops or takes back."""
    return _Corrected()


def contacts_of(scene: Scene) -> list[Tree]:
    """The contacts of a notice; a single one without an address has that to which creditors are asked to come."""
    found = [
        relocated(tree, Words.at(scene.notice, span)) for span, tree in find_contacts(scene.text[: scene.scope.end])
    ]
    place = _WHERE.search(scene.text) if len(found) == 1 and "address" not in found[0] else None
    if place:
        found[0]["address"] = words_reading(scene.notice, Span(*place.span("place")))
    return found


def _parties(scene: Scene, span: Span) -> Iterator[Tree]:
    if not len(span):
        return
    try:
        yield from read_words(Words.at(scene.notice, span), _PARTIES)
    except ValueError:
        return


def _labelled_above(scene: Scene, at: int) -> list[Span]:
    """Signers with labels (招标人:…, 代理机构:…) that contact lines part from the date below."""
    found: list[Span] = []
    for line in reversed(list(re.finditer(r"[^\n]+", scene.text[scene.notice.body.start : at]))):
        span = Span(scene.notice.body.start + line.start(), scene.notice.body.start + line.end())
        if is_signing(line[0]) and ":" in line[0]:
            found.insert(0, span)
        elif not found and span.end < at - 1 and is_signing(line[0]) and BODY.search(line[0]):
            return [span]
        elif LABEL.match(line[0]) is None:
            break
    return found


def _is_own_number(number: str) -> bool:
    """A notice's number has a year or is short; a licence's or a certificate's is long."""
    return re.search(r"(?:19|20)[0-9]{2}", number) is not None or len(re.findall("[0-9]", number)) <= 6  # noqa: PLR2004


def _without_date(text: str, span: Span) -> Span:
    """A signature's line without the date run on to it, and without the label before it."""
    match = DAY.search(text, span.start, span.end)
    start, end = span.start, span.end
    if match:
        start, end = (match.end(), end) if match.start() == start else (start, match.start())
    reached = re.compile(r"(?:联系)?(?:电话|地址|联系人):").search(text, start + 4, end) if start + 4 < end else None
    end = reached.start() if reached else end
    label = re.compile(
        r"(?:(?:联系)?电话|手机)?[:：]?[0-9][0-9-]{6,14}(?=[\u4e00-\u9fff]{4})|[^:\n]{1,12}[:：]|(?:(?:招标|采购)?(?:代理|交易|招标|采购|发布|公告|主办)(?:机构|单位)|招标人|采购人|转让方|出租方|拍卖人)(?=[^:\n]{6})"
    ).match(text, start, end)
    return Span(label.end() if label else start, end)


def _first_lines(text: str, start: int, count: int) -> Iterator[Span]:
    for number, match in enumerate(re.finditer(r"[^\n]+", text[start : start + 400])):
        if number == count:
            return
        yield Span(start + match.start(), start + match.end())


def _unbracketed(text: str, span: Span) -> Span:
    """A number without the brackets around the whole of it."""
    words = span.of(text)
    if words[:1] in "([" and words[-1:] in ")]" and words.count(words[0]) == 1:
        return Span(span.start + 1, span.end - 1)
    return span
