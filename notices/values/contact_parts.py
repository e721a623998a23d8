"""What is read behind each label of a contact line: people, telephones, offices, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from notices.model import Span
from notices.text import full_width_brackets
from notices.values.contact_labels import (
    ADDRESS,
    AND,
    BEHIND,
    BEHIND_PHONE,
    BODY,
    ENDS_ADDRESS,
    LABEL,
    LABELLED,
    LAST_ONE,
    NAME_OF_OFFICE,
    PEOPLE,
    PLACES,
    SOMEONE,
    TITLE,
)
from notices.values.persons import is_person
from notices.values.phones import PATTERN as PHONE
from notices.values.phones import read_phone
from notices.values.urls import EMAIL, read_email, read_url
from notices.values.urls import PATTERN as URL


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a contact: which field it fills, where it stands, and its value."""

    field: str
    span: Span
    value: str


def parts_behind(text: str, label: re.Match[str]) -> list[Part]:
    """Read what stands behind one label: a name with its telephones, telephones, an address.

    >>> text = "联系人:王丽(13800001111)"
    >>> [(part.field, part.value) for part in parts_behind(text, LABEL.search(text))]
    [('name', '王丽'), ('phones', '13800001111')]
    """
    at = label.end()
    match label.lastgroup if label.lastgroup != "colon" else _field(label):
        case "phone":
            return [*_named_before(label), *_phones(text, at, placed="方式" in label[0])]
        case "name":
            return _people(text, at, labelled=bool(label["colon"]))
        case "head":
            people = _people(text, at, labelled=bool(label["colon"]))
            return [replace(part, field="head") if part.field == "name" else part for part in people]
        case "office":
            return _office(text, label)
        case "address":
            return _address(text, at, labelled=bool(label["colon"]))
        case "email" | "url" as field:
            return _on_network(text, at, field)
        case other:
            raise AssertionError(other)


def _field(label: re.Match[str]) -> str:
    return next(
        field for field in ("phone", "name", "head", "office", "address", "email", "url") if label[field] is not None
    )


def _on_network(text: str, at: int, field: str) -> list[Part]:
    """Read a mail box or a page."""
    pattern, read = (EMAIL, read_email) if field == "email" else (URL, read_url)
    match = pattern.match(text, at)
    return [Part(field, Span(*match.span()), read(match[0]))] if match else []


def _named_before(label: re.Match[str]) -> list[Part]:
    """Read a name that stands right before 电话."""
    who = LAST_ONE.fullmatch(label["who"] or "")
    if who is None or not (is_person(who["one"]) or re.search(rf"{TITLE}$", who["one"])):
        return []
    start = label.start("who") + who.start("one")
    return [Part("name", Span(start, start + len(who["one"])), who["one"])]


def _people(text: str, at: int, *, labelled: bool) -> list[Part]:
    """Read one or more names, and the telephones right behind them."""
    people = PEOPLE.match(text, at) or (LABELLED.match(text, at) if labelled else None)
    office = re.compile(r"[\u4e00-\u9fff]{4,16}").match(text, at) if people is None and labelled else None
    one = LAST_ONE.fullmatch(office[0]) if office else None
    if one:
        start = at + one.start("one")
        behind = BEHIND.match(text, at + one.end())
        return [Part("name", Span(start, at + one.end()), one["one"]), *_phones(text, behind.end() if behind else at)]
    if people is None:
        return _phones(text, at)
    behind = BEHIND.match(text, people.end())
    phones = _phones(text, behind.end() if behind else people.end())
    return [Part("name", Span(*people.span()), people[0]), *phones]


def _phones(text: str, at: int, *, placed: bool = False) -> list[Part]:
    """Read telephones in a row, with the name before the first or behind one; `placed` where an address may follow."""
    found: list[Part] = []
    first = 0
    while True:
        someone = SOMEONE.match(text, at)
        start = someone.end() + (text[someone.end()] in ":(,、") if someone else at
        phone = PHONE.match(text, start) or (PHONE.match(text, someone.end()) if someone else None)
        number = _number(phone)
        if phone is None or number is None:
            return [*found, *_behind_phones(text, at, found, placed=placed)]
        if someone:
            found.append(Part("name", Span(*someone.span()), someone[0]))
        found.append(Part("phones", Span(*phone.span()), number))
        behind = AND.match(text, phone.end())
        at = behind.end() if behind else phone.end()
        who = (
            LAST_ONE.fullmatch(behind["who"]) or BODY.fullmatch(behind["who"])
            if behind and behind["who"]
            else None
        )
        if behind and who:
            start = behind.start("who") + who.start("one")
            found.insert(first, Part("name", Span(start, start + len(who["one"])), who["one"]))
            first = len(found)


def _behind_phones(text: str, at: int, found: list[Part], *, placed: bool) -> list[Part]:
    """Read a name that stands behind the telephones where none stood before, and an address without a label."""
    parts: list[Part] = []
    who = BEHIND_PHONE.match(text, at) if found and all(part.field != "name" for part in found) else None
    bare = re.sub(rf"{TITLE}$", "", who["one"]) if who else ""
    if who and (is_person(bare) or (len(bare) == 1 and len(who["one"]) > 1)):
        parts.append(Part("name", Span(*who.span("one")), who["one"]))
    if found and placed and "\n" not in text[found[-1].span.end : at]:
        parts += _address(text, who.end() if parts and who else at, labelled=False)
    return parts


def _number(phone: re.Match[str] | None) -> str | None:
    try:
        return read_phone(phone[0]) if phone else None
    except ValueError:
        return None


def _office(text: str, label: re.Match[str]) -> list[Part]:
    """Read an office behind 联系单位, between 与 and 联系, or behind 向 and 至."""
    if label["to"]:
        return [Part("office", Span(*label.span("to")), label["to"])]
    if label["with"]:
        short = re.fullmatch(r"[本我该](?:公司|单位|院|局|中心|厂|校|社|会|所|处|办)", label["with"])
        return [] if short else [Part("office", Span(*label.span("with")), label["with"])]
    office = NAME_OF_OFFICE.match(text, label.end())
    if office is None:
        return []
    follower = LABEL.search(text, office.start() + 2, office.end())
    name = text[office.start() : follower.start() if follower else office.end()].rstrip("(")
    return [Part("office", Span(office.start(), office.start() + len(name)), full_width_brackets(name))]


def _address(text: str, at: int, *, labelled: bool) -> list[Part]:
    """Read an address up to the next mark or label."""
    match = ADDRESS.match(text, at)
    if match is None or not (labelled or PLACES.search(match[0])):
        return []
    label = ENDS_ADDRESS.search(text, match.start() + 2, match.end())
    end = label.start() if label else match.end()
    place = text[match.start() : end].rstrip("(、")
    if not re.search(r"[\u4e00-\u9fff]{2}", place):
        return []
    return [Part("address", Span(match.start(), match.start() + len(place)), place)]
