"""Days and windows printed without their year, 报名时间:5月12日至16日: the year is that of the notice's own date.

A last resort, where a field's finders have read nothing; what is completed so is marked as derived and cites both.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from notices.finders.scene import Scene, Tree, first
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.dates import DAY, DAY_OF_MONTH, MONTH, TIME, read_day, read_moment
from notices.values.value import Value
from notices.values.windows import read_window

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from notices.finders.fields import Field

_DAY = rf"(?<![0-9年])(?<!次年){MONTH}月{DAY_OF_MONTH}[日号]"
_MOMENT = late(rf"{_DAY}(?:{TIME})?(?![至到~—－―–-])")
_WINDOW = late(rf"{_DAY}(?:{TIME})?(?:起)?[至到~—－―–-]{{1,2}}(?:{MONTH}月)?{DAY_OF_MONTH}[日号](?:{TIME}(?![至到~—－―–-]))?(?:止)?")
_PRINTED = late(DAY)
_MONTH = late(r"(?P<month>1[0-2]|0?[1-9])月")
_HALF_A_YEAR = 6


def completed(field: Field, scene: Scene) -> Tree | None:
    """What the field's finders give where the year is not printed; None for fields that hold no days."""
    pattern = next((pattern for read, pattern in ((read_moment, _MOMENT), (read_window, _WINDOW)) if read is field.value.read), None)
    dated = _own_day(scene) if pattern else None
    if pattern is None or dated is None:
        return None
    value = Value(pattern, partial(_read, field.value.read, dated[0]))
    tree = first(tree for finder in field.finders for tree in finder.find(scene, value))
    return _citing(tree, dated[1]) if tree is not None else None


def _read(read: Callable[[str], Tree], own: date, words: str) -> Tree:
    """Read words with a year put before them: that of the notice, or the next where the month has long gone by."""
    match = _MONTH.match(words)
    month = int(match["month"]) if match else own.month
    year = f"{own.year + (own.month - month > _HALF_A_YEAR)}年"
    tree = read(year + words)
    if not isinstance(tree, dict):
        return tree
    return {
        name: replace(leaf, spans=tuple(Span(max(span.start - len(year), 0), span.end - len(year)) for span in leaf.spans))
        for name, leaf in tree.items()
    }


def _own_day(scene: Scene) -> tuple[date, Span] | None:
    """The notice's own date: the last full one that it signs with, else the first that it prints."""
    signature = scene.notice.signature
    signed = list(_PRINTED.finditer(scene.text, signature.start, signature.end)) if signature else []
    for match in (*reversed(signed), *_PRINTED.finditer(scene.text)):
        try:
            return read_day(match[0]), Span(*match.span())
        except ValueError:
            continue
    return None


def _citing(tree: Tree, span: Span) -> Tree:
    if isinstance(tree, Reading):
        return Reading(tree.value, (*tree.spans, span), derived=True)
    if isinstance(tree, dict):
        return {name: _citing(branch, span) for name, branch in tree.items()}
    return [_citing(branch, span) for branch in tree]
