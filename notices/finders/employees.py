"""Employees whom a notice calls or dismisses: those it addresses, those in a table, those named behind 职工."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.finders.scene import Scene, Tree, Words, relocated
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.identifiers import PATTERN as IDENTIFIER
from notices.values.identifiers import RESIDENT_ID, read_identifier
from notices.values.parties import read_party
from notices.values.persons import PERSON, is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Cell, Table

_NAME = rf"(?:{PERSON}|[\u4e00-\u9fff]{{2,4}}?)"
_NUMBER = r"\((?:[^()\n]|\([^()\n]*\)){2,60}\)"
_ITEM = rf"{_NAME}(?:{_NUMBER})?"
_AFTER = r"(?=[,、。;:\n(]|$|同志|等|[一二三四五六七八九十两0-9]{1,3}(?:人|名|位|同志)|你|您|于|自|因|在|从|长期|连续|擅自|无故|未|旷工|解除|的)"
_LIST = rf"{_ITEM}{_AFTER}(?:同志)?(?:(?:[、和及]{_ITEM}|,{PERSON}(?:{_NUMBER})?){_AFTER}(?:同志)?)*"
_ADDRESSED = late(rf"(?P<names>{_LIST})(?:等[^:\n]{{0,12}})?:")
_NAMED = late(
    rf"(?:员工|职工|人员|同志|教师|职员|工人)(?::)?(?P<names>{_LIST})|(?:^|[,。\n])(?:你|与|和)(?P<names2>{_LIST})(?=[^。,]{{0,12}}(?:解除|终止))"
    rf"|(?:^|[,。\n])(?P<names3>{PERSON}(?:{_NUMBER})?(?:[、,和及]{PERSON}(?:{_NUMBER})?)*)(?:同志)?(?:[,:]|系|是|为|于|自)"
)
_EACH = late(rf"(?P<name>{_NAME})(?P<number>{_NUMBER})?{_AFTER}")
_NO_NAME = late(r"同志|先生|女士|长期|连续|擅自|身份|员工|职工|人员|公司|单位|部门|通知|公告|特此|返岗|上班|以上|下列|上述|有关|自愿|根据|经[理查]|联系")
_BARE = late(rf"(?<![0-9A-Za-z]){RESIDENT_ID}(?![0-9A-Za-z])")


def employees(scene: Scene) -> Tree | None:
    """Every employee, once, with the number that stands behind the name or in its row."""
    return list(_in_tables(scene)) or list(_in_words(scene)) or None


def _in_tables(scene: Scene) -> Iterator[Tree]:
    """The rows of a table with a column of names."""
    for table in scene.notice.tables:
        heads = [cell for cell in table.cells if re.fullmatch(r"(?:员工|职工)?姓名|(?:员工|职工)(?:名单)?", cell.span.of(scene.text))]
        for head in heads:
            for cell in table.cells:
                if cell.column == head.column and cell.row > head.row and len(cell.span):
                    yield from _of_row(scene, table, cell)


def _of_row(scene: Scene, table: Table, cell: Cell) -> Iterator[Tree]:
    if not is_name(cell.span.of(scene.text)):
        return
    tree = _person(scene, cell.span)
    row = [one for one in table.cells if one.row == cell.row]
    following = [one.column for one in row if one.column > cell.column and is_name(one.span.of(scene.text)) and _headed(scene, table, one)]
    limit = min(following, default=table.columns)
    for one in row:
        if cell.column < one.column < limit and _BARE.fullmatch(one.span.of(scene.text)):
            tree["identifiers"] = [
                {"scheme": Reading("resident_id", (one.span,)), "value": Reading(one.span.of(scene.text), (one.span,))}
            ]
    yield tree


def _headed(scene: Scene, table: Table, cell: Cell) -> bool:
    """Whether a cell stands under a heading of names: a table of two columns of people."""
    return any(one.column == cell.column and one.row < cell.row and "姓名" in one.span.of(scene.text) for one in table.cells)


def _in_words(scene: Scene) -> Iterator[Tree]:
    body = scene.notice.body
    match = _ADDRESSED.match(scene.text, body.start, body.end)
    spans = _names(scene, match, "names") if match else []
    if not spans:
        for named in _NAMED.finditer(scene.text, body.start, body.end):
            spans = _names(scene, named, named.lastgroup or "names")
            if spans:
                break
    for name, number in spans:
        tree = _person(scene, name)
        found = IDENTIFIER.search(scene.text, number.start, number.end) if number else None
        if found:
            words = Words.at(scene.notice, Span(*found.span()))
            tree["identifiers"] = [
                relocated(read_identifier(words.text), words)
            ]
        yield tree


def _names(scene: Scene, match: re.Match[str], group: str) -> list[tuple[Span, Span | None]]:
    """The names that a match caught, each with the bracket behind it."""
    return [
        (Span(*one.span("name")), Span(*one.span("number")) if one["number"] else None)
        for one in _EACH.finditer(scene.text, *match.span(group))
        if is_name(one["name"])
    ]


def is_name(words: str) -> bool:
    """A person's name, also one that no surname begins.

    >>> is_name("亓文娟"), is_name("身份证号"), is_name("返岗")
    (True, False, False)
    """
    return is_person(words) or (re.fullmatch(r"[\u4e00-\u9fff]{2,4}", words) is not None and not _NO_NAME.search(words))


def _person(scene: Scene, span: Span) -> Tree:
    """A party that can only be a person, whatever its surname."""
    tree = relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))
    return {**tree, "type": Reading("person", (span,), derived=True)}
