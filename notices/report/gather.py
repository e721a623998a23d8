"""What a run folder holds, page by page: the records, the ledger row, and the pages that gave nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Only = Literal["all", "problems"]


class RunFolderError(Exception):
    """The folder holds no run, or one that cannot be read."""


@dataclass(frozen=True, slots=True)
class RunPage:
    """One page of a run that has notices to show: where it came from, and its envelopes in reading order."""

    file: str
    sha256: str
    number: int
    size: tuple[float, float] | None
    records: list[dict[str, Any]] = field(default_factory=list)
    beside: list[dict[str, Any]] = field(default_factory=list)
    """Notices of the page that are not shown."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it is reviewed: pages with notices, how many were read, those that failed, and seconds by stage."""

    pages: tuple[RunPage, ...]
    read: int
    failures: tuple[tuple[str, str], ...]
    seconds: dict[str, float]
    refusals: tuple[str, ...] = ()
    """What people said, and no longer fits."""
    redacted: bool = False
    """Whether the records were masked when they were read."""


def gather(folder: Path, *, only: Only = "all", kinds: Sequence[str] = ()) -> Run:
    """The run in a folder, narrowed to notices with problems or of some kinds. Raises RunFolderError."""
    pages: dict[tuple[str, int], RunPage] = {}
    redacted = False
    for record in _lines(folder / "records.jsonl"):
        redacted |= record.get("redacted", False)
        source = record["source"]
        size = tuple(source["size"]) if source.get("size") else None
        page = RunPage(source["file"], source["sha256"], source["page"], size)
        page = pages.setdefault((page.file, page.number), page)
        left_out = (only == "problems" and not _doubtful(record)) or (kinds and record["kind"] not in kinds)
        (page.beside if left_out else page.records).append(record)
    rows = list(_lines(folder / "ledger.jsonl"))
    failures = tuple((row["file"], row["error"]) for row in rows if row["error"])
    refusals = tuple(one for row in rows for one in (row.get("patches") or {}).get("refusals", []))
    shown = tuple(page for page in pages.values() if page.records)
    return Run(shown, len(rows) - len(failures), failures, _seconds(folder), refusals, redacted)


def _doubtful(record: dict[str, Any]) -> bool:
    """Whether a person should look: what is told for information alone does not count."""
    return any(problem["severity"] != "info" for problem in record["problems"])


def _seconds(folder: Path) -> dict[str, float]:
    """Seconds by stage, as they were measured beside the ledger; none where nothing was."""
    path = folder / "measured.jsonl"
    total: dict[str, float] = {}
    for row in _lines(path) if path.exists() else ():
        for stage, seconds in (row.get("seconds") or {}).items():
            total[stage] = round(total.get(stage, 0.0) + seconds, 3)
    return total


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        raise RunFolderError(f"{path}: not there; `notices parse ... -o {path.parent}` makes it / 文件不存在")
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                yield json.loads(line)
            except ValueError as error:
                raise RunFolderError(f"{path}:{number}: this line is no JSON: {error}") from error
