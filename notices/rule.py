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


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at: one envelope, and the JSON Schema of its kind's record."""

    envelope: Envelope
    schema: Mapping[str, Any] = field(default_factory=dict)

    @property
    def record(self) -> Mapping[str, Any]:
        """The record itself; empty where there is none."""
        record = self.envelope.get("record")
        return record if isinstance(record, Mapping) else {}

    @property
    def kind(self) -> str:
        """The name of the kind."""
        return str(self.envelope.get("kind", ""))


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
        return self.check(case)
