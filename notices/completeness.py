"""Whether a notice contains what the statute of its day says: each item found with its print, missing, or not told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from notices.content_law import ContentList, Item, lists_for, value_at
from notices.rule import Case

State = Literal["found", "missing", "not told", "not applicable"]
_SHOWN = 5
"""Rows whose print is shown for one item."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where an item stands: a pointer into the record, empty for words of the text alone, and the printed words."""

    at: str
    printed: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of one item of a list. `lacking` are the rows in which it is missing."""

    item: Item
    state: State
    evidence: tuple[Found, ...] = ()
    lacking: tuple[str, ...] = ()


def completeness(case: Case) -> list[tuple[ContentList, list[Seen]]]:
    """Every list that binds a notice, with what became of each of its items."""
    return [(listed, [_seen(case, item) for item in listed.items]) for listed in lists_for(case)]


def printed_under(evidence: object, at: str) -> str:
    """The printed words under a pointer, or under the nearest one above or below that has evidence."""
    if not isinstance(evidence, Mapping) or not at:
        return ""
    above = [at[: len(at) - cut] for cut in range(len(at)) if at[len(at) - cut :][:1] in ("", "/")]
    below = (pointer for pointer in evidence if pointer.startswith(f"{at}/"))
    entries: list[Any] = next(
        (evidence[pointer] for pointer in (*above, *below) if evidence.get(pointer)), []
    )
    words = [str(entry.get("text", "")) for entry in entries if isinstance(entry, Mapping)]
    return " … ".join(words).replace("\n", "")


def _seen(case: Case, item: Item) -> Seen:
    said = f"{case.heading}\n{case.text}"
    if (item.given and not re.search(item.given, said)) or (item.never and re.search(item.never, said)):
        return Seen(item, "not applicable")
    lacking: tuple[str, ...] = ()
    for path in item.fields:
        places = list(_places(case.record, path))
        empty = tuple(at for at, value in places if _is_empty(value))
        if places and not empty:
            return Seen(item, "found", tuple(_found(case, at) for at, _ in places[:_SHOWN]))
        lacking = lacking or (empty if len(empty) < len(places) else ())
    match = re.search(item.words, case.text) if item.words else None
    if match:
        return Seen(item, "found", (Found("", match[0]),))
    untold = bool(item.words) and not case.text
    return Seen(item, "not told" if untold else "missing", lacking=lacking)


def _found(case: Case, at: str) -> Found:
    printed = printed_under(case.envelope.get("evidence"), at)
    value = value_at(case.record, at)
    return Found(at, printed or (str(value) if isinstance(value, str | int) else ""))


def _places(record: Mapping[str, Any], path: str) -> Iterator[tuple[str, Any]]:
    """The pointers that a path with `*` for every row stands for."""
    head, star, tail = path.partition("/*")
    if not star:
        yield path, value_at(record, path)
        return
    rows = value_at(record, head)
    for number in range(len(rows) if isinstance(rows, list) else 0):
        yield f"{head}/{number}{tail}", value_at(record, f"{head}/{number}{tail}")


def _is_empty(value: Any) -> bool:
    """Whether nothing at all is said: null, or an object or list of such."""
    if isinstance(value, Mapping):
        return all(_is_empty(inner) for inner in value.values())
    if isinstance(value, list):
        return all(_is_empty(inner) for inner in value)
    return value in (None, "")
