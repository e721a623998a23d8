"""A party that a row names in one column and identifies in another."""

from __future__ import annotations

from notices.finders.scene import Read, Scene, Tree, Words, relocated
from notices.model import Reading
from notices.patterns import late
from notices.values.identifiers import RESIDENT_ID, USCC
from notices.values.parties import read_party

_NUMBERS = late(rf"(?<![0-9A-Za-z])(?:(?P<resident_id>{RESIDENT_ID})|(?P<uscc>{USCC}))(?![0-9A-Za-z])")


def row_party(name: str) -> Read:
    """A party of a row, by its cell, with the number that stands in a column of its own."""

    def read(scene: Scene) -> Tree | None:
        words = scene.cells.get(name)
        if words is None or scene.row is None:
            return None
        cell = Words.at(scene.notice, words.parts[0])
        try:
            tree = relocated(read_party(cell.text), cell)
        except ValueError:
            return None
        number = next((m for part in scene.row.parts if (m := _NUMBERS.fullmatch(part.of(scene.text)))), None)
        if number and "identifiers" not in tree:
            at = next(part for part in scene.row.parts if part.of(scene.text) == number[0])
            tree["identifiers"] = [{"scheme": Reading(number.lastgroup, (at,)), "value": Reading(number[0], (at,))}]
        return tree

    return read
