"""What a run folder has to say: how much was read, what failed and why, how fast, and how full the records are."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from notices.batch.parts import read_heads
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_DAY = late(
    r"(?<![0-9])((?:19|20)[0-9]{2})[-_./年]?(0[1-9]|1[0-2])[-_./月]?(0[1-9]|[12][0-9]|3[01])(?![0-9])"
)


@dataclass
class Fill:
    """Of how many records a field is there in how many."""

    records: int = 0
    filled: int = 0

    @property
    def rate(self) -> float:
        """The share of records that have it."""
        return self.filled / self.records if self.records else 0.0


@dataclass
class Status:
    """The sums of a run, and the same by day for drift: pages and notices by paper, fields by kind."""

    pages: int = 0
    states: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    versions: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    peak_mb: float = 0.0
    fields: dict[tuple[str, str], Fill] = field(default_factory=lambda: defaultdict(Fill))
    pages_of: dict[str, Counter[date]] = field(default_factory=lambda: defaultdict(Counter))
    notices_of: dict[str, Counter[date]] = field(default_factory=lambda: defaultdict(Counter))
    fields_of: dict[tuple[str, str], dict[date, Fill]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Fill))
    )
    unmerged: int = 0
    """Pages that a run under way, or shards, have read and nobody has merged."""


def status(run: Path) -> Status:
    """Read the merged files of a run folder, and count what waits in its parts. Raises FileNotFoundError without either."""
    found = Status()
    parts = [path for path in (run / "parts").glob("*") if path.suffix in (".part", ".open")]
    if (run / "ledger.jsonl").exists():
        for row in _lines(run / "ledger.jsonl"):
            _row(found, row)
        for row in _lines(run / "measured.jsonl"):
            _cost(found, row)
        for envelope in _lines(run / "records.jsonl"):
            _record(found, envelope)
        merged = (run / "ledger.jsonl").stat().st_mtime
        parts = [path for path in parts if path.stat().st_mtime > merged]
    elif not parts:
        raise FileNotFoundError(f"{run}: no run was written here / 此处没有运行结果")
    found.unmerged = sum(int(head["rows"]) for path in parts for head, _, _ in read_heads(path))
    return found


def paper_and_day(row: Mapping[str, Any]) -> tuple[str, date | None]:
    """Which paper of which day a page is: as the page says, or as its name does.

    >>> paper_and_day({"file": "archive/zcrb/2024-05-13/A03.pdf"})
    ('archive/zcrb', datetime.date(2024, 5, 13))
    """
    file = str(row["file"])
    match = _DAY.search(file)
    day = date.fromisoformat(row["issue_date"]) if row.get("issue_date") else None
    if day is None and match is not None:
        try:
            day = date(*map(int, match.groups()))
        except ValueError:  # the 31st of a short month: no day at all
            match = None
    before = file[: match.start()].rstrip("/-_ .") if match else str(PurePath(file).parent)
    return row.get("publication") or before, day


def _row(found: Status, row: dict[str, Any]) -> None:
    found.pages += 1
    found.states[row["state"]] += 1
    found.kinds.update(row["kinds"])
    found.problems.update(row["problems"])
    found.versions[f"{row['version']} {row['stamp']}"] += 1
    if row["error"]:
        found.failures[_reason(row)] += 1
    paper, day = paper_and_day(row)
    if day is not None:
        found.pages_of[paper][day] += 1
        found.notices_of[paper][day] += row["notices"]


def _reason(row: dict[str, Any]) -> str:
    """Why a page failed, without its name, so that pages with one reason count together."""
    return re.sub(r"^(?: page [0-9]+)?:? *", "", str(row["error"]).replace(row["file"], "", 1))


def _cost(found: Status, row: dict[str, Any]) -> None:
    if row["seconds"]:
        found.seconds.append(sum(row["seconds"].values()))
    found.peak_mb = max(found.peak_mb, row["peak_mb"] or 0.0)


def _record(found: Status, envelope: dict[str, Any]) -> None:
    _, day = paper_and_day(envelope["source"])
    for name, value in envelope["record"].items():
        key = (envelope["kind"], name)
        filled = value not in (None, [])
        for fill in (found.fields[key], *([found.fields_of[key][day]] if day else [])):
            fill.records += 1
            fill.filled += filled


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
