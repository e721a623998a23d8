"""Finders for notices to creditors: until when and where claims are lodged, and who liquidates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, reading, relocated
from notices.finders.words import near
from notices.model import Span
from notices.values.contacts import find_contacts
from notices.values.persons import PERSON
from notices.values.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_CLAIMS = ("债权", "债务", "申报", "清偿", "担保", "异议")
_PEOPLE = rf"{PERSON}(?:[、,和]{PERSON})*"
_MEMBERS = re.compile(
    rf"清算(?:组|小组|委员会)?(?:的)?(?:成员|组成员|组成人员|人员)(?:为|由|有|是)?[:：]?(?P<people>{_PEOPLE})|清算(?:组|小组)由(?P<people2>{_PEOPLE})组成"
)
_HEAD = re.compile(
    rf"(?:清算(?:组|小组)?(?:的)?|(?:其中|,|、))?(?:组长|清算组负责人|负责人)(?:为|由|是)?[:：]?(?P<head>{PERSON})(?=[^\u4e00-\u9fff]|联系|$|任|担任)"
    rf"|(?P<head2>{PERSON})(?:担任|为|任)(?:清算组|清算小组)?(?:组长|负责人)"
)


class LiquidationGroup(Shape):
    """清算组: who winds the body up."""

    members: list[str] = []
    head: str | None = None




@dataclass(frozen=True, slots=True)
class _ClaimPeriod:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        trees = list(near(*_CLAIMS).find(scene, value))
        yield from sorted(trees, key=_preference)


def _preference(tree: Tree) -> int:
    """The period that runs from publication is the one that binds those who were not told."""
    start = tree["starts"].value if "starts" in tree else None
    return ("first_publication", "publication", "last_publication", None, "date", "service", "receipt").index(start)


@dataclass(frozen=True, slots=True)
class _ClaimsTo:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        if not re.search(r"申报|债权|债务|清偿", scene.text):
            return
        for span, tree in find_contacts(scene.text):
            yield relocated(tree, Words.at(scene.notice, span))


@dataclass(frozen=True, slots=True)
class _Group:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        tree: dict[str, Tree] = {}
        members = _MEMBERS.search(scene.text)
        if members:
            group = "people" if members["people"] else "people2"
            tree["members"] = [
                reading(scene.notice, person[0], Span(*person.span()))
                for person in re.compile(PERSON).finditer(scene.text, *members.span(group))
            ]
        if "清算" in scene.text:
            head = _HEAD.search(scene.text)
            if head:
                group = "head" if head["head"] else "head2"
                tree["head"] = reading(scene.notice, head[group], Span(*head.span(group)))
        if tree:
            yield tree


def claims_until() -> Finder:
    """The period in which creditors lodge claims; the one from publication before the one from receipt."""
    return _ClaimPeriod()


def claims_lodged_with() -> Finder:
    """Where claims are lodged: the contact of a notice that speaks of claims."""
    return _ClaimsTo()


def liquidators() -> Finder:
    """Members and head of the liquidation group."""
    return _Group()


