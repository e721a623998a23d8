"""Records to problems: every rule asks every record, and answers pass, fail or not applicable."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from notices.model import Problem
from notices.rule import Case, Envelope, NotApplicable
from notices.rules import rules
from notices.schema import record_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from notices.rule import Answer, Fail, Rule


def check(envelope: Envelope, *, from_stage: int = 1, as_of: date | None = None) -> list[Problem]:
    """The problems of one record, rule by rule; `as_of` is the day whose law is asked about."""
    return [
        problem
        for rule, answer in answers(envelope, from_stage=from_stage, as_of=as_of)
        for problem in problems_of(rule, answer)
    ]


def answers(
    envelope: Envelope, *, from_stage: int = 1, as_of: date | None = None
) -> Iterator[tuple[Rule, Answer]]:
    """What each rule says of one record. Values that do not fit the schema are not asked about any further."""
    case = Case(envelope, _schema(str(envelope.get("kind", ""))), as_of)
    for rule in _asked(case.kind):
        if rule.stage < from_stage:
            continue
        answer = rule.ask(case)
        if rule.slug == "shape" and not isinstance(answer, NotApplicable):
            answer = tuple(answer)
            case = _without(case, answer) if answer else case
        yield rule, answer


def problems_of(rule: Rule, answer: Answer) -> list[Problem]:
    """The failures of an answer as problems."""
    if isinstance(answer, NotApplicable):
        return []
    return [
        Problem(rule.slug, rule.severity, fail.at, fail.message, fail.message_zh, fail.suggestions)
        for fail in answer
    ]


@lru_cache(maxsize=256)
def _asked(kind: str) -> tuple[Rule, ...]:
    """The rules that ask about a kind, the shape first: the others trust in it."""
    asking = [rule for rule in rules().values() if rule.stage < 6 and (not rule.kinds or kind in rule.kinds)]  # noqa: PLR2004  stage 6 asks of several records
    return tuple(sorted(asking, key=lambda rule: (rule.slug != "shape", rule.stage, rule.slug)))


@lru_cache(maxsize=128)
def _schema(kind: str) -> Mapping[str, Any]:
    return record_schema(kind)


def _without(case: Case, failures: tuple[Fail, ...]) -> Case:
    """The same record with null where it does not fit its schema."""
    record = deepcopy(dict(case.record))
    for failure in failures:
        _forget(record, [part for part in failure.at.split("/") if part])
    return Case({**case.envelope, "record": record}, case.schema, case.as_of)


def _forget(tree: Any, path: list[str]) -> None:
    """Take one value out; a list loses all its items where one of them is no object."""
    for depth, step in enumerate(path):
        key: Any = int(step) if isinstance(tree, list) and step.isdecimal() else step
        last = depth == len(path) - 1
        within = (isinstance(tree, dict) and key in tree) or (isinstance(tree, list) and key < len(tree))
        if not within:
            return
        if last and isinstance(tree, list):
            tree[key] = {} if isinstance(tree[key], dict) else None
            tree[:] = tree if all(isinstance(item, dict) for item in tree) else []
        elif last:
            tree[key] = None
        else:
            tree = tree[key]
