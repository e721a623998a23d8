"""Records to problems: every rule asks every record, and answers pass, fail or not applicable."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from notices.model import Problem
from notices.rule import Case, Envelope, NotApplicable
from notices.rules import rules
from notices.schema import record_schema

if TYPE_CHECKING:
    from collections.abc import Mapping


def check(envelope: Envelope, *, from_stage: int = 1) -> list[Problem]:
    """The problems of one record, rule by rule."""
    case = Case(envelope, _schema(str(envelope.get("kind", ""))))
    found: list[Problem] = []
    for rule in rules().values():
        if rule.stage < from_stage:
            continue
        answer = rule.ask(case)
        if isinstance(answer, NotApplicable):
            continue
        found += [Problem(rule.slug, rule.severity, fail.at, fail.message, fail.message_zh) for fail in answer]
    return found


@lru_cache(maxsize=128)
def _schema(kind: str) -> Mapping[str, Any]:
    return record_schema(kind)
