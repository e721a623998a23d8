"""The words of one cell, read with the unit of the header where they have none of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notices.finders.scene import Scene, Tree, Words, read_words
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.finders.fields import Field

_BARE_NUMBER = late(r"(?:人民币|RMB|CNY|USD)?[^\u4e00-\u9fff\nA-Za-z]*[0-9]")
"""A number without a unit behind it: 580, ¥580.00, ≤2.5, 人民币1,200."""


_PER_AREA = late(r"/|每")
_UNIT_PRICE = late(r"[0-9][0-9.,]*万?元(?:/|每)(?:m2|平方米|亩)")
"""A price for each unit of area, beside the whole price."""


def read_cell(scene: Scene, field: Field) -> Tree | None:
    """The value of a field's cell. Raises ValueError where it cannot be read."""
    words = scene.cells.get(field.name)
    if words is None:
        return None
    for attempt in _attempts(scene, words, field):
        try:
            return read_words(attempt, field.value)
        except ValueError:
            continue
    raise ValueError(words.text)


def _attempts(scene: Scene, words: Words, field: Field) -> Iterator[Words]:
    """A bare number belongs to the header's unit first, anything else to itself; then the value inside the words."""
    alone = Words(words.text, words.parts)
    united = [words.with_unit(scene.notice, unit) for unit in words.units] if field.value.read is not str else []
    if united and _BARE_NUMBER.fullmatch(words.text):
        yield from united
        yield alone
    else:
        yield alone
        yield from united
    if field.value.read is not str:
        yield from _inside(alone, field)


def _inside(words: Words, field: Field) -> Iterator[Words]:
    """A value with words around it that hold no digit: 30万元的整数倍, 成交日:2024年4月12日."""
    matches = [
        match
        for match in field.value.pattern.finditer(words.text)
        if match.end() > match.start() and not _PER_AREA.match(words.text, match.end())
    ]
    if not matches or len({match[0] for match in matches}) != 1 or not re.search(r"[0-9]", matches[0][0]):
        return
    around = _UNIT_PRICE.sub("", words.text).replace(matches[0][0], "")
    if re.search(r"[0-9]", around) is None:
        span = Span(*matches[0].span())
        yield Words(span.of(words.text), words.located(span))
