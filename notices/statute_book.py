"""The laws that notices cite: when each edition was in force, how many articles it has, which organisations it governs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of a law; `first` and `last` are the days between which it bound."""

    year: str
    first: date
    last: date | None
    articles: int

    def in_force(self, day: date) -> bool:
        """Whether it bound on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Statute:
    """A law by its short title, with every edition in order."""

    title: str
    editions: tuple[Edition, ...]
    forms: tuple[str, ...]

    def on(self, day: date) -> Edition | None:
        """The edition of a day; None before the first and after the last."""
        return next((edition for edition in self.editions if edition.in_force(day)), None)


def statute(title: str) -> Statute | None:
    """Find a law by its printed title; None for one that the book does not have.

    >>> statute("中华人民共和国公司法").on(date(2024, 7, 1)).year
    '2023'
    >>> statute("公司登记管理条例") is None
    True
    """
    return _book().get(title.removeprefix("中华人民共和国"))


@lru_cache(maxsize=1)
def _book() -> dict[str, Statute]:
    text = files("notices").joinpath("data/laws.json").read_text(encoding="utf-8")
    return {
        title: Statute(
            title, tuple(_edition(**row) for row in entry["editions"]), tuple(entry.get("forms", ()))
        )
        for title, entry in json.loads(text)["laws"].items()
    }


def _edition(edition: str, articles: int, to: str | None, **start: str) -> Edition:
    last = date.fromisoformat(to) if to else None
    return Edition(edition, date.fromisoformat(start["from"]), last, articles)
