"""Rules of stage 6 over a set of records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from notices.check import problems_of
from notices.links import linked
from notices.model import Problem
from notices.rule import Case, Envelope, Rule
from notices.rules import rules


def check_together(envelopes: Iterable[Envelope], as_of: date | None = None) -> list[Problem]:
    """What the rules of a set say, record by record."""
    return [problem for _, problem in problems_together(envelopes, as_of)]


def problems_together(
    envelopes: Iterable[Envelope], as_of: date | None = None
) -> Iterator[tuple[Envelope, Problem]]:
    """The same with the record that each problem belongs to."""
    for envelope, found in linked(envelopes):
        case = Case(envelope, {}, as_of, tuple((link.relation, other) for link, other in found))
        for rule in set_rules():
            for problem in problems_of(rule, rule.ask(case)):
                yield envelope, problem


def set_rules() -> tuple[Rule, ...]:
    """The rules that ask of several records."""
    return tuple(rule for rule in rules().values() if rule.stage == 6)  # noqa: PLR2004  the stage of sets
