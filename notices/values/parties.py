"""Parties: organisations and persons, with the numbers that identify them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from notices.model import Reading, Span
from notices.patterns import late
from notices.text import full_width_brackets
from notices.values.identifiers import PATTERN as IDENTIFIER
from notices.values.identifiers import USCC, IdentifierShape, read_identifier
from notices.values.organisation_words import BRANCH, ENDINGS, GOES_ON, LETTER
from notices.values.organisations import is_organisation, is_short_form, organisation_spans
from notices.values.persons import PERSON, is_person
from notices.values.shape import Shape
from notices.values.value import Value

Tree = dict[str, "Reading | list[dict[str, Reading]]"]

_BRACKET = r"\((?:[^()]|\([^()]{0,20}\)){2,120}\)"
_ENDING = re.sub(r"\?P<[a-z]+>", "?:", ENDINGS.pattern)
_CLOSE = rf"(?=$|(?!{LETTER})|{GOES_ON.pattern})"
_HUMAN = (
    rf"{PERSON}(?=$|[^\u4e00-\u9fff·]|[与诉向将在于因的]|不慎|遗失|[和及对]{PERSON}(?:$|[^\u4e00-\u9fff]))"
)
_ORGANISATION = (
    rf"(?:(?![与诉]){LETTER}){{1,48}}?(?:\([\u4e00-\u9fff]{{2,12}}\){LETTER}{{0,30}}?)?(?:{_ENDING})"
)
PATTERN = late(
    rf"{_HUMAN}(?:{_BRACKET})?|{_ORGANISATION}(?:{BRANCH.pattern}){{0,2}}(?:\((?:有限|特殊普通"
    rf"|普通)合伙\))?{_CLOSE}(?:{_BRACKET})?"
    rf"|{_ORGANISATION.removesuffix(f'(?:{_ENDING})')}(?:有限责任公司|有限公司|人民法院|人民政府)(?:{_BRACKET})?"
)
_BARE_CODE = late(rf"\((?P<code>{USCC})\)")
_MARK = late(r"[、,;/\n]|\s+")
_JOINT = late(r"以及|及其|及|和|与|暨")
_REMARK = late(
    r"\((?:经营者|投资人|业主|法定代表人|负责人|以下|下称|简称|原名|曾用名|原告|被告|第三人|公章|盖章|代章|签章|印章|签字|甲方|乙方|转让方"
    "|受让方|债权人|债务人|担保人|保证人|男|女|系)"
)
_ROLE = late(
    r"(?:反诉|原审|一审|二审)?(?:原告|被告|第三人|被?上诉人|被?申请执行人|被执行人|被?申请人|再审申请人|起诉人|下落不明人|当事人|纳税人|被处罚人)(?:为|是|:)?"
    r"|(?:\[[\u4e00-\u9fff]{2,8}\]|\([\u4e00-\u9fff]{2,8}\))(?=[^()]*法院$)"
)
_MANY = late(r"等(?:[0-9一二三四五六七八九十百]+[人户名家位]?|人)?$")
_RARE_NAME = late(r"[\u4e00-\u9fff]{2,3}")
"""A name whose surname no list has."""
_SHORTEST, _LONGEST, _SHORT_PERSON = 2, 60, 3


class PartyShape(Shape):
    """A party to the matter."""

    model_config = ConfigDict(title="Party")

    name: str
    type: Literal["organisation", "person", "unknown"]
    identifiers: list[IdentifierShape] = Field(default_factory=list)


def read_party(text: str) -> Tree:
    """One party, with the identifiers in the brackets behind it.

    >>> read_party("甲商贸有限公司(统一社会信用代码:91430802MA4L123456)")["name"].value
    '甲商贸有限公司'
    >>> read_party("123")
    Traceback (most recent call last):
    ValueError: not a party: '123'
    """
    bracket = _identifying_bracket(text)
    bare = _BARE_CODE.search(text) if bracket is None else None
    bracket = Span(*bare.span()) if bare else bracket
    end = bracket.start if bracket else len(text)
    remark = _REMARK.search(text, 0, end)
    end = remark.start() if remark else end
    numbers = identifiers_in(text, bracket) if bracket and bare is None else []
    numbered = any(number["scheme"].value == "resident_id" for number in numbers)
    name = _bare(text[:end].strip(" ,、:"), person=numbered)
    if len(name) < _SHORTEST or not re.search(r"[\u4e00-\u9fffA-Za-z]", name) or re.search(r"[。;\n]", name):
        raise ValueError(f"not a party: {text!r}")
    if is_short_form(name):
        raise ValueError(f"not a party by name: {text!r}")
    start = text.index(name)
    where = (Span(start, start + len(name)),)
    kind = party_type(name)
    kind = "person" if kind == "unknown" and numbered and _RARE_NAME.fullmatch(name) else kind
    tree: Tree = {
        "name": Reading(full_width_brackets(name), where),
        "type": Reading(kind, where, derived=True),
    }
    if numbers:
        own = [n for n in numbers if n["scheme"].value != "resident_id" or kind != "organisation"]
        if own:
            tree["identifiers"] = own
    elif bare:
        at = (Span(*bare.span("code")),)
        tree["identifiers"] = [{"scheme": Reading("uscc", at), "value": Reading(bare["code"], at)}]
    return tree


def read_parties(text: str) -> list[Tree]:
    """Every party in a stretch of nothing but parties, parted by marks or run together.

    >>> [party["name"].value for party in read_parties("甲商贸有限公司乙置业有限公司、王小明")]
    ['甲商贸有限公司', '乙置业有限公司', '王小明']
    """
    found = [
        _moved(read_party(span.of(text)), span.start)
        for piece in _pieces(text)
        for span in _run_together(text, piece)
    ]
    if not found:
        raise ValueError(f"no party: {text!r}")
    return found


def party_type(name: str) -> str:
    """Tell what a name is the name of.

    >>> party_type("云汀鼎澄置业有限公司"), party_type("汤兰静"), party_type("甲")
    ('organisation', 'person', 'unknown')
    """
    if is_person(name) and len(name) <= _SHORT_PERSON:
        return "person"
    if is_organisation(name) or re.search("(?:清算组|清算小组|清算委员会|管理人|公司(?:董事会|监事会|股东会)|理事会)$", name):
        return "organisation"
    return "person" if is_person(name) else "unknown"


def identifiers_in(text: str, span: Span) -> list[dict[str, Reading]]:
    """Every labelled identifier inside a span, spans relative to the text."""
    found: list[dict[str, Reading]] = []
    for match in IDENTIFIER.finditer(text, span.start, span.end):
        tree = read_identifier(match[0])
        found.append({key: _at(reading, match.start()) for key, reading in tree.items()})
    return found


def _bare(name: str, *, person: bool) -> str:
    """A name without the role before it, and without 等3人 behind it; a resident's number shows a `person`."""
    many = _MANY.search(name)
    short = name[: many.start()] if many else name
    short = short if many and (is_person(short) or is_organisation(short)) else name
    role = _ROLE.match(short)
    rest = short[role.end() :] if role else short
    named = person and _RARE_NAME.fullmatch(rest) is not None
    return rest if named or is_person(rest) or is_organisation(rest) else short


def _identifying_bracket(text: str) -> Span | None:
    """Find the first bracket (or run after a comma) that holds an identifier."""
    match = IDENTIFIER.search(text)
    if match is None:
        return None
    opening = max(text.rfind("(", 0, match.start()), text.rfind(",", 0, match.start()))
    return Span(opening if opening > 0 else match.start(), len(text))


def _pieces(text: str) -> list[Span]:
    """Cut at marks, and at joint words between two whole parties; never inside brackets."""
    found: list[Span] = []
    start, depth = 0, 0
    for at, character in enumerate(text):
        depth = max(depth + {"(": 1, ")": -1}.get(character, 0), 0)
        cut = None if depth or at < start else _cut(text, start, at)
        if cut is not None:
            found.append(Span(start, at))
            start = cut
    found.append(Span(start, len(text)))
    return [span for span in found if span.of(text).strip()]


def _cut(text: str, start: int, at: int) -> int | None:
    """Where the next party begins, if one ends here."""
    mark = _MARK.match(text, at)
    if mark is not None:
        return None if IDENTIFIER.match(text, mark.end()) else mark.end()
    joint = _JOINT.match(text, at) if at - start <= _LONGEST else None
    if (
        joint is None
        or not _whole(text[start:at])
        or not _whole(re.split(r"[、,;(]", text[joint.end() :])[0])
    ):
        return None
    return joint.end()


def _whole(words: str) -> bool:
    """Whether the words are one party from end to end, or several run together."""
    bare = re.sub(r"\([^()]*\)$", "", words)
    names = organisation_spans(bare)
    return is_person(bare) or is_organisation(words) or bool(names and names[0].start == 0)


def _run_together(text: str, piece: Span) -> list[Span]:
    """Names printed one after the other without a mark."""
    words = piece.of(text)
    names = organisation_spans(words)
    if len(names) < 2 or names[0].start != 0 or any(a.end != b.start for a, b in pairwise(names)):  # noqa: PLR2004
        return [piece]
    rest = words[names[-1].end :]
    if rest and not rest.startswith(("(", ",")):
        return [piece]
    last = Span(names[-1].start, len(words))
    return [Span(piece.start + s.start, piece.start + s.end) for s in (*names[:-1], last)]


def _moved(tree: Tree, by: int) -> Tree:
    """Move every span of a tree."""
    moved: Tree = {}
    for name, branch in tree.items():
        if isinstance(branch, Reading):
            moved[name] = _at(branch, by)
        else:
            moved[name] = [{key: _at(reading, by) for key, reading in item.items()} for item in branch]
    return moved


def _at(reading: Reading, by: int) -> Reading:
    spans = tuple(Span(span.start + by, span.end + by) for span in reading.spans)
    return Reading(reading.value, spans, reading.derived)


Party = Annotated[PartyShape, Value(PATTERN, read_party)]
