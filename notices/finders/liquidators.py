"""清算组: who winds a body up, its members and its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, reading
from notices.model import Span
from notices.patterns import late
from notices.values.persons import PERSON, is_person
from notices.values.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_NAME = r"(?:[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){1,3}|[\u4e00-\u9fff]{1,12}(?:·[\u4e00-\u9fff]{1,12}){1,4}|(?!其中|组长|联系|负责|请|由|并|以|为|于(?![\u4e00-\u9fff]{1,2}(?:[,。;、)(]|$))|经)[\u4e00-\u9fff×*]{2,4}?)"
_REMARK = r"(?:\([^()\n]{1,24}\))?"
_COUNTED = r"(?:等?(?:共?[二三四五六七八九十两0-9]+[人名位])?)"
_ENDS = rf"(?=[,。;:、和及(\n]|$|{_COUNTED}(?:共同)?组成|等|[一二三四五六七八九十两0-9]+[人名位]|其中|担任|为|任|由|请|自|联系|电话)"
_PERSON_BEHIND_COMMA = rf",(?={PERSON}(?:\([^()\n]{{1,24}}\))?[,、。;\n])"
_LIST = rf"{_NAME}{_ENDS}{_REMARK}(?:(?:[、和及]|{_PERSON_BEHIND_COMMA}){_NAME}{_ENDS}{_REMARK})*"
_ITEM = late(rf"\([^()\n]*\)|(?P<name>{_NAME}){_ENDS}")
_GROUP = "清算(?:组|小组|委员会)"
_MEMBERS = late(
    rf"(?:{_GROUP}(?:的)?(?:全体)?|(?<=[,;。\n])(?:其)?|清算)(?:组?成员|组员|组成人员|人员)(?:名单)?(?:分别)?(?:为|由|有|是|:)*(?P<one>{_LIST})"
    rf"|{_GROUP}(?:,)?(?:成员)?由(?P<two>{_LIST}){_COUNTED}(?:共同)?组成"
    rf"|由(?P<three>{_LIST}){_COUNTED}(?:共同)?组成(?:的)?(?:公司|本公司|企业)?清算"
)
_HEAD_ENDS = r"(?=[,。;:、(\n]|$|(?:组)?成员|担任|任|为|联系|电话|请|自)"
_HEAD = late(
    rf"(?:组长|(?:清算组|清算小组|清算委员会)(?:的)?负责人|(?<=[,;。\n、])(?:其)?负责人)(?:由|为|是|:)*(?P<one>{PERSON}|{_NAME}){_HEAD_ENDS}"
    rf"|(?:其中|由|推选|委派|指定|[,、;。:\n])(?P<two>{_NAME})(?:同志)?(?:担任|为|任)(?:本公司|公司)?(?:{_GROUP})?(?:的)?(?:组长|负责人)"
    rf"|(?P<three>{_NAME})\((?:清算组)?(?:组长|负责人)\)"
)
_BESIDE_HEAD = late(r"组长[:为由是]*[^,。;]{2,12}[,;、](?:其他)?组员")
"""组员 are those of a group beside its 组长, who is one of them."""
_SPACED = late(r"成员(?:名单)?[:为](?P<run>[\u4e00-\u9fff·]{4,40})")
_NO_PERSON = late(r"股东|合伙|全体|董事|投资|成员|公司|律师|清算|人员|组成|担任|[本我]|有关|下列|以下|注销|登记|[一二三四五六七八九十两0-9][人名位]")


class LiquidationGroup(Shape):
    """清算组: who winds the body up."""

    members: list[str] = []
    head: str | None = None


@dataclass(frozen=True, slots=True)
class _Group:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        if "清算" not in scene.text:
            return
        tree: dict[str, Tree] = {}
        members = next(filter(None, (_people(scene.text, match) for match in _MEMBERS.finditer(scene.text))), None) or _blanked(scene)
        if members:
            tree["members"] = [reading(scene.notice, span.of(scene.text), span) for span in members]
        heads = (_caught(match) for match in _HEAD.finditer(scene.text))
        head = next((span for span in heads if _may_be_person(span.of(scene.text))), None)
        if head and members and _BESIDE_HEAD.search(scene.text) and head.of(scene.text) not in {span.of(scene.text) for span in members}:
            tree["members"] = [reading(scene.notice, span.of(scene.text), span) for span in sorted((head, *members))]
        if head:
            tree["head"] = reading(scene.notice, head.of(scene.text), head)
        if tree:
            yield tree


def liquidators() -> Finder:
    """Members and head of the liquidation group."""
    return _Group()


def _people(text: str, match: re.Match[str]) -> list[Span]:
    """The names in what a match caught, without the remarks in brackets."""
    caught = _caught(match)
    names = [Span(*item.span("name")) for item in _ITEM.finditer(text, caught.start, caught.end) if item["name"]]
    return [name for name in names if _may_be_person(name.of(text))]


def _blanked(scene: Scene) -> list[Span]:
    """Names behind 成员 that only blanks of the print part: 成员:郝立军 白雪 潘东升."""
    match = _SPACED.search(scene.text)
    if match is None:
        return []
    start, end = match.span("run")
    cuts = [start, *(gap for gap in sorted(scene.notice.clean.gaps) if start < gap < end), end]
    names = [Span(a, b) for a, b in pairwise(cuts)]
    return names if len(names) > 1 and all(is_person(name.of(scene.text)) for name in names) else []


def _caught(match: re.Match[str]) -> Span:
    return Span(*match.span(match.lastgroup or 0))


def _may_be_person(name: str) -> bool:
    """A person's name, also one that no surname begins."""
    return is_person(name) or _NO_PERSON.search(name) is None
