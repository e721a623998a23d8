"""One file a sink: what a run's records are written into besides JSON lines."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SINKS = (
    (".ftm.json", "entities"),
    (".parquet", "parquet"),
    (".sqlite", "database"),
    (".db", "database"),
    (".csv", "commas"),
    (".xlsx", "workbook"),
)


def export(run: Path, out: Path) -> list[Path]:
    """Write the records of a run folder, or of a file of JSON lines; the files written.

    Raises ValueError for a name whose ending no sink has, and ModuleNotFoundError where an extra is not installed.
    """
    for ending, module in _SINKS:
        if out.name.lower().endswith(ending):
            out.parent.mkdir(parents=True, exist_ok=True)
            written: list[Path] = import_module(f"{__name__}.{module}").write(_records(run), out)
            return written
    endings = ", ".join(ending for ending, _ in _SINKS)
    raise ValueError(f"{out.name}: ends in none of {endings} / 后缀应为其中之一")


def _records(run: Path) -> Iterator[dict[str, Any]]:
    path = run / "records.jsonl" if run.is_dir() else run
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
