"""Whom to ask: lines with names, telephones, addresses, mail boxes and pages, each behind its label or without one."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.values.persons import PERSON
from notices.values.phones import PATTERN as PHONE
from notices.values.phones import read_phone
from notices.values.shape import Shape
from notices.values.urls import EMAIL, read_email, read_url
from notices.values.urls import PATTERN as URL
from notices.values.value import Value

_PHONE_LABEL = r"(?:(?:[\u4e00-\u9fff]{0,8}?(?:电话|热线)(?:号码)?|手机(?:号码?)?|联系方式|电话/手机|(?<![\u4e00-\u9fff])电|Tel|TEL|tel)(?:\([^()]{1,12}\))?[:：]?)"
_NAME_LABEL = r"(?:(?:[\u4e00-\u9fff]{0,6}?联系人(?:及(?:联系)?(?:电话|方式))?|联络人|清算组(?:负责人|组长|联系人)|经办人|承办人|承办法官|法官助理|书记员|咨询人|受理人|负责人|联系)[:：]?)"
_PLACE_LABEL = r"(?:(?:(?:联系|单位|办公|通讯|通信|申报|债权申报|咨询|邮寄|受理|登记|接收|报名)?(?:地址|地点)|住所地?|住址|注册地址)[:：]?)"
_MAIL_LABEL = r"(?:(?:电子)?(?:邮箱|邮件)(?:地址)?|E-?mail|email)[:：]?"
_PAGE_LABEL = r"(?:网址|网站|官网)[:：]?"
_STARTS = re.compile(
    rf"(?P<name>{_NAME_LABEL})|(?P<phone>{_PHONE_LABEL})|(?P<address>{_PLACE_LABEL})|(?P<email>{_MAIL_LABEL})|(?P<url>{_PAGE_LABEL})"
)
_PEOPLE = re.compile(rf"(?:{PERSON}|[\u4e00-\u9fff]{{1,2}}(?:女士|先生|经理|主任|律师|老师|法官|工|小姐|科长))(?:(?:女士|先生|经理|主任|律师|老师|法官))?(?=[^\u4e00-\u9fff]|联系|电话|手机|$|地址|住)(?:[、,/](?:{PERSON})(?=[^\u4e00-\u9fff]|联系|电话|$))*")
_ADDRESS = re.compile(r"[\u4e00-\u9fffA-Za-z0-9#()·-]{4,70}")
_JOIN = re.compile(r"[\s,;、。(及|/]{0,3}")
PATTERN = re.compile(rf"(?:{_NAME_LABEL}|{_PHONE_LABEL})[^。\n]{{4,160}}")


class ContactShape(Shape):
    """One person or office to ask."""

    model_config = ConfigDict(title="Contact")

    name: str | None = None
    phones: list[str] = []
    address: str | None = None
    email: str | None = None
    url: str | None = None


Tree = dict[str, "Reading | list[Reading]"]


def find_contacts(text: str) -> list[tuple[Span, Tree]]:
    """Every contact of a notice's text in the order of print; spans relative to each contact's own stretch.

    >>> [(span, tree)] = find_contacts("特此公告。联系人:刘婵婵15274496953")
    >>> tree["name"].value, [phone.value for phone in tree["phones"]]
    ('刘婵婵', ['15274496953'])
    """
    found: list[tuple[Span, Tree]] = []
    current: dict[str, list[tuple[Span, str]]] = {}
    last = 0
    for label in _STARTS.finditer(text):
        parts = _part(text, label)
        if not parts:
            continue
        if current and (_breaks(text, last, label.start()) or _again(current, parts)):
            _close(text, current, found)
            current = {}
        for name, span, value in parts:
            current.setdefault(name, []).append((span, value))
        last = max(span.end for _, span, _ in parts)
    _close(text, current, found)
    return found


def read_contact(text: str) -> Tree:
    """One contact.

    >>> read_contact("特此公告")
    Traceback (most recent call last):
    ValueError: no contact: '特此公告'
    """
    found = find_contacts(text)
    if not found:
        raise ValueError(f"no contact: {text!r}")
    span, tree = found[0]
    return {name: _moved(branch, span.start) for name, branch in tree.items()}


def _part(text: str, label: re.Match[str]) -> list[tuple[str, Span, str]]:
    """What stands behind one label: a name with its telephones, telephones, an address."""
    at = label.end()
    if label["phone"]:
        return _phones(text, at)
    if label["name"]:
        people = _PEOPLE.match(text, at)
        if people is None:
            return _phones(text, at) if label[0].endswith((":", "：")) else []
        name = ("name", Span(*people.span()), people[0])
        bracket = 1 if text[people.end() : people.end() + 1] in "(,: " else 0
        return [name, *_phones(text, people.end() + bracket)]
    if label["address"]:
        return _address(text, at, labelled=label[0].endswith((":", "：")))
    pattern, read, name_of = (EMAIL, read_email, "email") if label["email"] else (URL, read_url, "url")
    match = pattern.match(text, at)
    return [(name_of, Span(*match.span()), read(match[0]))] if match else []


def _phones(text: str, at: int) -> list[tuple[str, Span, str]]:
    found: list[tuple[str, Span, str]] = []
    while True:
        match = PHONE.match(text, at)
        if match is None:
            return found
        try:
            found.append(("phones", Span(*match.span()), read_phone(match[0])))
        except ValueError:
            return found
        behind = re.compile(r"(?:\((?P<who>[^()]{1,12})\))?[、,/;或和 ]{0,2}").match(text, match.end())
        at = behind.end() if behind else match.end()
        if behind and behind["who"] and re.fullmatch(rf"{PERSON}|[\u4e00-\u9fff]{{1,2}}(?:女士|先生|经理|律师)", behind["who"]):
            found.append(("name", Span(*behind.span("who")), behind["who"]))


def _address(text: str, at: int, *, labelled: bool) -> list[tuple[str, Span, str]]:
    match = _ADDRESS.match(text, at)
    if match is None or not (labelled or re.search(r"[路街道号室楼村镇]", match[0])):
        return []
    label = _STARTS.search(text, match.start() + 2, match.end())
    end = label.start() if label else match.end()
    if text[end - 1] == "(":
        end -= 1
    if not re.search(r"[\u4e00-\u9fff]{2}", text[match.start() : end]):
        return []
    return [("address", Span(match.start(), end), text[match.start() : end])]


def _breaks(text: str, last: int, start: int) -> bool:
    """A new contact begins where more than a mark or a postcode stands between."""
    between = text[last:start]
    return not (
        _JOIN.fullmatch(between)
        or re.fullmatch(r"[)\s,;、。]*(?:(?:邮政编码|邮编|传真)[:：]?[0-9-]{6,14})?[)\s,;、。]*", between)
    )


def _again(current: dict[str, list[tuple[Span, str]]], parts: list[tuple[str, Span, str]]) -> bool:
    return any(name in current and name != "phones" for name, _, _ in parts) and parts[0][0] in current


def _close(text: str, current: dict[str, list[tuple[Span, str]]], found: list[tuple[Span, Tree]]) -> None:
    if not current or set(current) <= {"address"} or set(current) <= {"name"}:
        return
    spans = [span for values in current.values() for span, _ in values]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    del text
    tree: Tree = {}
    for name, values in current.items():
        readings = [Reading(value, (Span(s.start - start, s.end - start),)) for s, value in values]
        tree[name] = readings if name == "phones" else readings[0]
    found.append((Span(start, end), tree))


def _moved(branch: Reading | list[Reading], by: int) -> Reading | list[Reading]:
    if isinstance(branch, list):
        return [Reading(r.value, tuple(Span(s.start + by, s.end + by) for s in r.spans), r.derived) for r in branch]
    return Reading(branch.value, tuple(Span(s.start + by, s.end + by) for s in branch.spans), branch.derived)


Contact = Annotated[ContactShape, Value(PATTERN, read_contact)]
