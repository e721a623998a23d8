"""Files to findings, a record at a time, on several processors where there are many records."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Any, TypeAlias

from notices.check import answers, problems_of
from notices.findings.finding import Finding, finding
from notices.findings.links import problems_together
from notices.findings.read import Entry, entries
from notices.findings.tally import Tally, word_of

_BATCH = 256
"""Records that go to a worker at once; fewer in all are looked at without workers."""
_AHEAD = 3
"""Batches of each worker that are read ahead, so that memory stays the same however long the input is."""
Said: TypeAlias = "tuple[list[Finding], int, Counter[tuple[str, str]]]"


def findings(files: Iterable[str], as_of: date | None, tally: Tally, workers: int = 1) -> Iterator[Finding]:
    """What the rules say of each record, in the order of the input, and what could not be read; all are counted."""
    batches = _batches(entries(files))
    first = next(batches, [])
    look = partial(_look, as_of=as_of)
    several = workers > 1 and len(first) == _BATCH
    each = chain((first,), batches)
    for found, records, counts in _in_order(look, each, workers) if several else map(look, each):
        tally.add(records, counts)
        yield from found


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


def _batches(each: Iterator[Entry]) -> Iterator[list[Entry]]:
    while batch := list(islice(each, _BATCH)):
        yield batch


def _in_order(look: partial[Said], batches: Iterator[list[Entry]], workers: int) -> Iterator[Said]:
    """What workers said of the batches, in their order; no more are handed out than are soon looked at."""
    with ProcessPoolExecutor(workers) as pool:
        waiting = deque(pool.submit(look, batch) for batch in islice(batches, workers * _AHEAD))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(look, batch) for batch in islice(batches, 1))


def _look(batch: list[Entry], *, as_of: date | None) -> Said:
    found: list[Finding] = []
    counts: Counter[tuple[str, str]] = Counter()
    for entry in batch:
        if entry.problem is not None:
            found.append(Finding(entry.path, entry.line, "", "", entry.problem))
            continue
        envelope: dict[str, Any] = entry.envelope or {}
        for rule, answer in answers(envelope, as_of=as_of):
            problems = problems_of(rule, answer)
            counts[word_of(rule, answer, problems)] += 1
            found += (finding(entry.path, entry.line, envelope, problem) for problem in problems)
    return found, sum(entry.problem is None for entry in batch), counts


def _source(envelope: dict[str, Any]) -> dict[str, Any]:
    source = envelope.get("source")
    return source if isinstance(source, dict) else {}
