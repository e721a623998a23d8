"""What a rule on records is: one question with three answers, its severity, and the law that it rests on.

A rule is one file of `notices/rules/`. Its slug is the file's name; its page is the file's docstring.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, TypeAlias

from notices.model import Severity

Stage = Literal[1, 2, 3, 4, 5, 6]
Envelope: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fail:
    """Something a person should look at: where in the record, and what, in both languages."""

    at: str
    message: str
    message_zh: str
    suggestions: tuple[str, ...] = ()
    """Values that may have been meant, the likeliest first. The record is never changed."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The question does not arise, or cannot be told: why."""

    why: str


Answer: TypeAlias = "Iterable[Fail] | NotApplicable"
"""No failure at all is a pass."""


@dataclass(frozen=True, slots=True)
class Law:
    """Where a rule stands in the law, and the days on which that law was in force."""

    article: str
    source: str
    effective_from: date | None = None
    effective_to: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether it bound on a day."""
        return (self.effective_from is None or self.effective_from <= day) and (
            self.effective_to is None or day <= self.effective_to
        )


class RecordTree(dict[str, Any]):
    """A record that is walked once for all rules: its leaves and its objects, each with its JSON pointer."""

    @cached_property
    def leaves(self) -> list[tuple[str, Any]]:
        """Every value that is not null and holds no others."""
        return [(at, value) for at, value in self._walked if not isinstance(value, dict)]

    @cached_property
    def objects(self) -> list[tuple[str, dict[str, Any]]]:
        """Every object, the record itself first."""
        return [(at, value) for at, value in self._walked if isinstance(value, dict)]

    @cached_property
    def texts(self) -> list[tuple[str, str, str]]:
        """Every string: its pointer, itself, and the name of its field, list places left out."""
        return [(at, value, _field(at)) for at, value in self.leaves if isinstance(value, str)]

    def with_fields(self, *names: str) -> list[tuple[str, dict[str, Any]]]:
        """Every object that has all of some fields, null or not; looked up once for all rules."""
        found = self._found.get(names)
        if found is None:
            wanted = frozenset(names)
            found = self._found[names] = [(at, tree) for at, tree in self.objects if wanted <= tree.keys()]
        return found

    @cached_property
    def _found(self) -> dict[tuple[str, ...], list[tuple[str, dict[str, Any]]]]:
        return {}

    @cached_property
    def _walked(self) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = []
        _walk(self, "", found)
        return found


def _walk(tree: Any, at: str, found: list[tuple[str, Any]]) -> None:
    if isinstance(tree, list):
        for number, branch in enumerate(tree):
            _walk(branch, f"{at}/{number}", found)
    elif tree is not None:
        found.append((at, tree))
        for name, branch in tree.items() if isinstance(tree, dict) else ():
            _walk(branch, f"{at}/{name}", found)


def _field(at: str) -> str:
    return next((part for part in reversed(at.split("/")) if not part.isdecimal()), "")


@dataclass(frozen=True)
class Case:
    """What a rule looks at: one envelope, and the JSON Schema of its kind's record."""

    envelope: Envelope
    schema: Mapping[str, Any] = field(default_factory=dict)
    as_of: date | None = None
    """The day whose law is asked about; None for the notice's own."""
    linked: tuple[tuple[str, Envelope], ...] = ()
    """For rules of stage 6: records of one set that belong to this one, each with its relation (repeat, result, ...)."""

    @cached_property
    def record(self) -> RecordTree:
        """The record itself; empty where there is none."""
        record = self.envelope.get("record")
        return RecordTree(record) if isinstance(record, Mapping) else RecordTree()

    @cached_property
    def kind(self) -> str:
        """The name of the kind."""
        return str(self.envelope.get("kind", ""))

    def related(self, relation: str) -> list[Case]:
        """The records that stand in a relation to this one."""
        return [
            Case(envelope, self.schema, self.as_of) for named, envelope in self.linked if named == relation
        ]

    @property
    def text(self) -> str:
        """The notice as printed, normalised; empty where the envelope carries none."""
        return str(self.envelope.get("text") or "")

    @property
    def heading(self) -> str:
        """The printed title; empty where there is none."""
        return str(self.envelope.get("title") or "")

    @cached_property
    def issued(self) -> date | None:
        """The date of the notice, or of the paper that carries it."""
        source = self.envelope.get("source")
        printed = source.get("issue_date") if isinstance(source, Mapping) else None
        return day_of(self.record.get("issued_on")) or day_of(printed)

    @property
    def law_day(self) -> date | None:
        """The day whose law is asked about."""
        return self.as_of or self.issued


def day_of(written: object) -> date | None:
    """The day of an ISO date, with or without a time; None for anything else.

    >>> day_of("2024-02-29T09:00:00"), day_of("2024-02-30"), day_of(None)
    (datetime.date(2024, 2, 29), None, None)
    >>> day_of("220102015225731")  # a number of a licence is no date
    """
    if not isinstance(written, str) or written[4:5] != "-" or written[7:8] != "-":
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


@dataclass(frozen=True)
class Rule:
    """One check on records; `kinds` names those that it asks about, none for all."""

    stage: Stage
    severity: Severity
    check: Callable[[Case], Answer]
    kinds: tuple[str, ...] = ()
    laws: tuple[Law, ...] = ()

    @cached_property
    def slug(self) -> str:
        """The name of its file."""
        return self.check.__module__.rpartition(".")[2].replace("_", "-")

    @cached_property
    def page(self) -> str:
        """What it does, why, and an example: its file's docstring."""
        return sys.modules[self.check.__module__].__doc__ or ""

    def ask(self, case: Case) -> Answer:
        """The answer for one record."""
        if self.kinds and case.kind not in self.kinds:
            return NotApplicable(f"asks only about {', '.join(self.kinds)}")
        day = case.law_day if self.laws else None
        if day and not any(law.in_force(day) for law in self.laws):
            return NotApplicable(f"no law behind it was in force on {day}")
        return self.check(case)
