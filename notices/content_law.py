"""What a statute says that a notice of a kind must contain, by the day, the form of organisation and the notice's words.

The lists stand in `data/contents.toml`, each with its article, source and the days on which it bound.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from notices.claim_law import subject_form
from notices.rule import Case, Law


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a notice states: under a pointer of the record, or in words of the text."""

    en: str
    zh: str
    fields: tuple[str, ...] = ()
    words: str = ""
    given: str = ""
    """Asked for only where the text says so."""
    never: str = ""
    """Not asked for where the text says so."""


@dataclass(frozen=True, slots=True)
class ContentList:
    """What one statute asks of one sort of notice."""

    law: Law
    asks: str
    """`contents`, which the statute lists, or `rights`, which it gives to the readers of the notice."""
    kinds: tuple[str, ...]
    items: tuple[Item, ...]
    forms: tuple[str, ...] = ()
    says: str = ""
    never: str = ""
    when: Mapping[str, list[Any]] = field(default_factory=dict)
    when_ends: Mapping[str, str] = field(default_factory=dict)

    def binds(self, case: Case) -> bool:
        """Whether it is asked of this notice on its day."""
        day, said = case.law_day, f"{case.heading}\n{case.text}"
        return (
            case.kind in self.kinds
            and day is not None
            and self.law.in_force(day)
            and (not self.forms or subject_form(case) in self.forms)
            and (not self.says or re.search(self.says, said) is not None)
            and (not self.never or re.search(self.never, said) is None)
            and all(case.record.get(name) in values for name, values in self.when.items())
            and all(str(value_at(case.record, at)).endswith(end) for at, end in self.when_ends.items())
        )


def lists_for(case: Case) -> list[ContentList]:
    """The lists that bind a notice; none where the day is not known or no statute is."""
    return [listed for listed in content_lists() if listed.binds(case)]


@lru_cache(maxsize=1)
def content_lists() -> tuple[ContentList, ...]:
    """Every list; one that is `like` another differs from it only in what it says itself."""
    text = files("notices").joinpath("data/contents.toml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)["list"]
    named = {row["article"]: row for row in rows}
    return tuple(_list({**named.get(row.get("like", ""), {}), "to": None, **row}) for row in rows)


def value_at(tree: Any, pointer: str) -> Any:
    """The value under a JSON pointer; None where there is none.

    >>> value_at({"a": [{"b": 1}]}, "/a/0/b"), value_at({"a": []}, "/a/0/b")
    (1, None)
    """
    for step in pointer.split("/")[1:]:
        if isinstance(tree, list) and step.isdecimal() and int(step) < len(tree):
            tree = tree[int(step)]
        else:
            tree = tree.get(step) if isinstance(tree, Mapping) else None
    return tree


def _list(row: dict[str, Any]) -> ContentList:
    law = Law(row["article"], row["source"], row["from"], row["to"])
    items = tuple(Item(**{**item, "fields": tuple(item.get("fields", ()))}) for item in row["items"])
    kinds, forms = tuple(row["kinds"]), tuple(row.get("forms", ()))
    says, never = row.get("says", ""), row.get("never", "")
    when, ends = row.get("when", {}), row.get("when_ends", {})
    return ContentList(law, row["asks"], kinds, items, forms, says, never, when, ends)
