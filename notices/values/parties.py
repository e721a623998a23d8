"""Parties: organisations and persons, with the numbers that identify them."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.text import full_width_brackets
from notices.values.identifiers import PATTERN as IDENTIFIER
from notices.values.identifiers import IdentifierShape, read_identifier
from notices.values.organisations import is_organisation, organisation_spans
from notices.values.persons import PERSON, is_person
from notices.values.shape import Shape
from notices.values.value import Value

Tree = dict[str, "Reading | list[dict[str, Reading]]"]

_BRACKET = r"\((?:[^()]|\([^()]{0,20}\)){2,120}\)"
PATTERN = re.compile(
    rf"[\u4e00-\u9fff〇·A-Za-z0-9&]{{2,60}}?(?:\([\u4e00-\u9fff]{{2,10}}\)[\u4e00-\u9fff]{{0,30}}?)?(?:公司|企业|合作社|厂|店|部|行|中心|局|院|校|园|所|社|会|政府|厅|处|站|组|人|场|馆)(?:\(有限合伙\)|\(普通合伙\)|清算组)?(?![\u4e00-\u9fff])(?:{_BRACKET})?|{PERSON}(?:{_BRACKET})?"
)
_SPLIT = re.compile(r"[、,;/\n]|\s+|(?P<and>(?<=[\u4e00-\u9fff)])(?:以及|及|和|与)(?=[\u4e00-\u9fff]))")
_SHORTEST = 2


class PartyShape(Shape):
    """A party to the matter."""

    model_config = ConfigDict(title="Party")

    name: str
    type: Literal["organisation", "person", "unknown"]
    identifiers: list[IdentifierShape] = []


def read_party(text: str) -> Tree:
    """One party, with the identifiers in the brackets behind it.

    >>> read_party("甲商贸有限公司(统一社会信用代码:91430802MA4L123456)")["name"].value
    '甲商贸有限公司'
    >>> read_party("123")
    Traceback (most recent call last):
    ValueError: not a party: '123'
    """
    bracket = _identifying_bracket(text)
    end = bracket.start if bracket else len(text)
    name = text[:end].strip(" ,、:")
    if len(name) < _SHORTEST or not re.search(r"[\u4e00-\u9fffA-Za-z]", name) or re.search(r"[。;\n]", name):
        raise ValueError(f"not a party: {text!r}")
    start = text.index(name)
    where = (Span(start, start + len(name)),)
    tree: Tree = {
        "name": Reading(full_width_brackets(name), where),
        "type": Reading(party_type(name), where, derived=True),
    }
    if bracket:
        tree["identifiers"] = identifiers_in(text, bracket)
    return tree


def read_parties(text: str) -> list[Tree]:
    """Every party in a stretch of nothing but parties, parted by marks or run together.

    >>> [party["name"].value for party in read_parties("甲商贸有限公司乙置业有限公司、王小明")]
    ['甲商贸有限公司', '乙置业有限公司', '王小明']
    """
    found: list[Tree] = []
    at = 0
    for piece in [*_pieces(text)]:
        for span in _run_together(text, piece):
            found.append(_moved(read_party(span.of(text)), span.start))
        at = piece.end
    del at
    if not found:
        raise ValueError(f"no party: {text!r}")
    return found


def party_type(name: str) -> str:
    """What a name is the name of.

    >>> party_type("云汀鼎澄置业有限公司"), party_type("汤兰静"), party_type("甲")
    ('organisation', 'person', 'unknown')
    """
    if is_organisation(name):
        return "organisation"
    return "person" if is_person(name) else "unknown"


def identifiers_in(text: str, span: Span) -> list[dict[str, Reading]]:
    """Every labelled identifier inside a span, spans relative to the text."""
    found: list[dict[str, Reading]] = []
    for match in IDENTIFIER.finditer(text, span.start, span.end):
        tree = read_identifier(match[0])
        found.append(_moved(tree, match.start()))
    return found


def _identifying_bracket(text: str) -> Span | None:
    """The first bracket (or run after a comma) that holds an identifier."""
    match = IDENTIFIER.search(text)
    if match is None:
        return None
    opening = max(text.rfind("(", 0, match.start()), text.rfind(",", 0, match.start()))
    return Span(opening if opening > 0 else match.start(), len(text))


def _pieces(text: str) -> list[Span]:
    """Cut at marks, but not inside brackets."""
    found: list[Span] = []
    start, depth = 0, 0
    marks = {match.start(): match for match in _SPLIT.finditer(text)}
    at = 0
    while at < len(text):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth <= 0 and at in marks and at >= start and (not marks[at]["and"] or _is_name(text[start:at])):
            found.append(Span(start, at))
            start = marks[at].end()
            at = start
            continue
        at += 1
    found.append(Span(start, len(text)))
    return [span for span in found if span.of(text).strip()]


def _is_name(words: str) -> bool:
    """Before 和 or 与 must stand a whole name: 住房和城乡建设局 is one."""
    return is_person(words) or (is_organisation(words) and not words.endswith("部"))


def _run_together(text: str, piece: Span) -> list[Span]:
    """Names of companies printed one after the other without a mark."""
    words = piece.of(text)
    names = [span for span in organisation_spans(words) if words[span.start : span.end].endswith("公司")]
    if len(names) > 1 and names[0].start == 0 and all(a.end == b.start for a, b in zip(names, names[1:], strict=False)):
        last = Span(names[-1].start, len(words))
        return [Span(piece.start + s.start, piece.start + s.end) for s in (*names[:-1], last)]
    return [piece]


def _moved(tree: Tree, by: int) -> Tree:
    """A tree with its spans moved."""
    moved: Tree = {}
    for name, branch in tree.items():
        if isinstance(branch, Reading):
            spans = tuple(Span(span.start + by, span.end + by) for span in branch.spans)
            moved[name] = Reading(branch.value, spans, branch.derived)
        else:
            moved[name] = [_moved(item, by) for item in branch]  # type: ignore[arg-type,misc]
    return moved


Party = Annotated[PartyShape, Value(PATTERN, read_party)]
