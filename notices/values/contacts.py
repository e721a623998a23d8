"""Whom to ask: names, telephones, addresses, mail boxes and pages, each behind its label, on one line or several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from pydantic import ConfigDict, Field

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.contact_labels import LABEL, SEPARATOR
from notices.values.contact_labels import STRETCH as PATTERN
from notices.values.contact_parts import parts_behind
from notices.values.shape import Shape
from notices.values.value import Value

if TYPE_CHECKING:
    from notices.values.contact_parts import Part

_ALONE = late(
    r"(?<=\n)(?P<label>(?:联系|咨询|报名|监督|举报|服务|办公)?(?:电话|地址)|联系(?:人|方式)|联络人|经办人|手机(?:号码)?|网址|(?:电子)?邮箱)\n"
    r"(?![^\n]{0,10}(?:电话|地址|人|方式|号码|网址|邮箱)\n)"
)
"""A label that stands alone on its line, above its value."""
_TO_BE_REACHED = late("申报|联系|通讯|通信|邮寄|受理|当面")
Tree = dict[str, "Reading | list[Reading]"]


class ContactShape(Shape):
    """One person or office to ask."""

    model_config = ConfigDict(title="Contact")

    name: str | None = None
    phones: list[str] = Field(default_factory=list)
    address: str | None = None
    email: str | None = None
    url: str | None = None


def find_contacts(text: str) -> list[tuple[Span, Tree]]:
    """Every contact of a notice's text in the order of print; spans relative to each contact's own stretch.

    >>> [(span, tree)] = find_contacts("特此公告。联系人:柳婵娟13800001111")
    >>> tree["name"].value, [phone.value for phone in tree["phones"]]
    ('柳婵娟', ['13800001111'])
    >>> find_contacts("清算组成员由股东担任。住所地:中和路9号")
    []
    """
    text = _ALONE.sub(r"\g<label>:", text)
    groups: list[list[Part]] = [[]]
    reached: set[int] = set()
    at = last = 0
    while label := LABEL.search(text, at):
        parts = parts_behind(text, label)
        apart = SEPARATOR.fullmatch(text, last, label.start()) is None
        if (apart or _numbered(text, last, label.start(), groups[-1])) and groups[-1]:
            groups.append([])
        if _TO_BE_REACHED.search(label[0]):
            reached.update(part.span.start for part in parts)
        for part in parts:
            if _begins_another(groups[-1], part):
                groups.append([])
            groups[-1].append(part)
        at = max([label.end(), *(part.span.end for part in parts)])
        last = last if apart and not parts else at
    return [_contact(group) for group in _completed(groups, reached) if _can_be_asked(group)]


def read_contact(text: str) -> Tree:
    """Read one contact.

    >>> read_contact("特此公告")
    Traceback (most recent call last):
    ValueError: no contact: '特此公告'
    """
    found = find_contacts(text)
    if not found:
        raise ValueError(f"no contact: {text!r}")
    span, tree = found[0]
    return {name: _moved(branch, span.start) for name, branch in tree.items()}


def _numbered(text: str, last: int, start: int, group: list[Part]) -> bool:
    """Say whether a numbered line begins another contact behind one that can be asked already."""
    return _can_be_asked(group) and re.search(r"\n[(]?[0-9一二三四五]{1,2}[)、.]", text[last:start]) is not None


def _begins_another(group: list[Part], part: Part) -> bool:
    """Say whether a second name or address opens the next contact."""
    return part.field != "phones" and any(earlier.field == part.field for earlier in group)


def _completed(groups: list[list[Part]], reached: set[int]) -> list[list[Part]]:
    """Put the address where claims are lodged to the contact behind it that has none."""
    found: list[list[Part]] = []
    for group in groups:
        alone = bool(found) and [part.field for part in found[-1]] == ["address"] and found[-1][0].span.start in reached
        if alone and _can_be_asked(group) and all(part.field != "address" for part in group):
            found[-1] = found[-1] + group
        else:
            found.append(group)
    return found


def _can_be_asked(group: list[Part]) -> bool:
    """Say whether a group is a contact: a name or an address alone is none."""
    fields = {part.field for part in group}
    return bool(fields & {"phones", "email"}) or {"name", "address"} <= fields


def _contact(group: list[Part]) -> tuple[Span, Tree]:
    whole = Span(min(part.span.start for part in group), max(part.span.end for part in group))
    tree: Tree = {}
    phones = [_reading(part, whole.start) for part in group if part.field == "phones"]
    for field in ("head", "office", "name", "address", "email", "url"):
        for part in group:
            if part.field == field:
                tree["name" if field in ("head", "office") else field] = _reading(part, whole.start)
    return whole, {**tree, "phones": phones} if phones else tree


def _reading(part: Part, start: int) -> Reading:
    return Reading(part.value, (Span(part.span.start - start, part.span.end - start),))


def _moved(branch: Reading | list[Reading], by: int) -> Reading | list[Reading]:
    if isinstance(branch, list):
        return [_shifted(reading, by) for reading in branch]
    return _shifted(branch, by)


def _shifted(reading: Reading, by: int) -> Reading:
    spans = tuple(Span(span.start + by, span.end + by) for span in reading.spans)
    return Reading(reading.value, spans, reading.derived)


Contact = Annotated[ContactShape, Value(PATTERN, read_contact)]
