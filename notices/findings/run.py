"""Files to findings, a record at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from notices.check import answers, problems_of
from notices.findings.finding import Finding, finding
from notices.findings.links import problems_together
from notices.findings.read import entries
from notices.findings.tally import Tally, word_of


def findings(files: Iterable[str], as_of: date | None, tally: Tally) -> Iterator[Finding]:
    """What the rules say of each record as it is read, and what could not be read; every record is counted."""
    for entry in entries(files):
        if entry.problem is not None:
            yield Finding(entry.path, entry.line, "", "", entry.problem)
            continue
        envelope: dict[str, Any] = entry.envelope or {}
        said = [
            (rule, answer if not hasattr(answer, "__iter__") else tuple(answer))
            for rule, answer in answers(envelope, as_of=as_of)
        ]
        tally.count(dict(word_of(rule, answer) for rule, answer in said))
        for rule, answer in said:
            for problem in problems_of(rule, answer):
                yield finding(entry.path, entry.line, envelope, problem)


def findings_together(files: Iterable[str], as_of: date | None) -> Iterator[Finding]:
    """What the rules over sets say; the records carry their places through the store."""
    placed = (
        {**entry.envelope, "source": {**_source(entry.envelope), "_place": [entry.path, entry.line]}}
        for entry in entries(files)
        if entry.envelope is not None
    )
    for envelope, problem in problems_together(placed, as_of):
        path, line = envelope["source"]["_place"]
        yield finding(path, line, envelope, problem)


def _source(envelope: dict[str, Any]) -> dict[str, Any]:
    source = envelope.get("source")
    return source if isinstance(source, dict) else {}
