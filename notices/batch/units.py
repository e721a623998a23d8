"""The unit of work: one page of a PDF, or one other file, read in a worker to the bytes that a part holds."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notices.batch.finish import AS_READ, Finish
from notices.batch.run import file_results, row
from notices.readers import Ocr
from notices.readers.errors import ReadError
from notices.readers.origin import NOTHING, Origin

if TYPE_CHECKING:
    from notices.batch.sources import Source

_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker must know, the same for every page of a run."""

    stamp: str
    run: int
    """1 for the first run into a folder, and so on: of two results for a page the later run's stands."""
    ocr: Ocr = "auto"
    dpi: float | None = None
    timeout: float | None = None
    memory: int | None = None
    """Bytes that one worker may take."""
    threads: int = 1
    """Threads that the native libraries of one worker may use."""
    imports: str = ""
    """A module that each worker imports first."""
    origin: Origin = NOTHING
    """What the user says of where the pages come from."""
    finish: Finish = AS_READ
    """The last steps of each page, where they cannot wait for the merged files: in a redacted run."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A file to read, one page of it, or the pages that no earlier run has read."""

    source: Source
    page: int | None = None
    pages: int = 1
    """How many units its file was cut into."""
    known: frozenset[int] = frozenset()
    patched: str = ""
    """What stands for the patches of its file."""
    then: tuple[Unit, ...] = ()
    """Pages of other files or of the same that it runs on into, to be read with it."""
    joined: str = ""
    """A mark of the pages that are read together."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a unit gave: the bytes for a part, and the counts for whoever watches."""

    content: bytes
    pages: int
    notices: int
    failed: int
    errors: tuple[str, ...] = ()
    share: float = 1.0
    """How much of its file this was."""


def read_unit(unit: Unit, settings: Settings) -> Done | list[Unit]:
    """Read one unit; of a PDF with several pages the units into which it is to be cut."""
    started = time.time()
    if unit.then:
        return _read_joined(unit, settings)
    mark = unit.source.mark()
    try:
        with unit.source.opened() as path:
            if unit.page is None and (count := _pages(path)) > 1:
                left = (number for number in range(1, count + 1) if number not in unit.known)
                return [replace(unit, page=number, pages=count) for number in left]
            _reset_peak()
            results = list(
                file_results(
                    path, unit.source.name, ocr=settings.ocr, dpi=settings.dpi, only=unit.page, origin=settings.origin
                )
            )
    except ReadError as error:
        results = [([], row(unit.source.name, str(error), page=unit.page))]
    return _done(
        unit, settings, mark, results, {"peak_mb": _peak(), "worker_seconds": round(time.time() - started, 3)}
    )


def failed(unit: Unit, settings: Settings, reason: str, seconds: float | None = None) -> Done:
    """What a page gives that ended its worker, or did not end; pages that were to be joined stay as they are."""
    if unit.then:
        return Done(b"", 0, 0, 0)
    mark = unit.source.mark()
    page = f" page {unit.page}" if unit.page else ""
    entry = row(unit.source.name, f"{unit.source.name}{page}: {reason}", page=unit.page)
    return _done(unit, settings, mark, [([], entry)], {"peak_mb": None, "worker_seconds": seconds})


def _read_joined(unit: Unit, settings: Settings) -> Done:
    """The results of pages that were read as one, each in a group of its own."""
    from notices.batch.joined import read_joined

    try:
        found = read_joined((unit, *unit.then), settings)
    except ReadError:
        return Done(b"", 0, 0, 0)  # each was read alone, and its row tells
    cost = {"peak_mb": _peak(), "worker_seconds": 0.0}
    parts = [
        _done(replace(one, joined=unit.joined), settings, one.source.mark(), results, cost) for one, results in found
    ]
    return Done(
        b"".join(part.content for part in parts), len(parts), sum(part.notices for part in parts), sum(part.failed for part in parts)
    )


def _done(
    unit: Unit,
    settings: Settings,
    mark: str | None,
    results: list[tuple[list[dict[str, Any]], dict[str, Any]]],
    cost: dict[str, Any],
) -> Done:
    rows, measured, records, edges = [], [], [], []
    for found, read in results:
        runs_on = read.pop("runs_on", None)
        if runs_on and any(runs_on):
            edges.append([*runs_on, read["page_label"], read["publication"], read["issue_date"]])
        fresh, entry = settings.finish.page(found, read)
        records += fresh
        seconds = entry.pop("seconds")
        sha256 = entry["sha256"] or (mark if mark and len(mark) == 64 else None)  # noqa: PLR2004 - a SHA-256 in hex
        rows.append(entry | {"sha256": sha256, "stamp": settings.stamp})
        measured.append({"file": entry["file"], "page": entry["page"], "seconds": seconds, **cost})
    errors = tuple(str(entry["error"]) for entry in rows if entry["error"])
    body = b"".join(_line(part) for part in (*records, *rows, *measured))
    head = {
        "name": unit.source.name, "page": unit.page or 0, "pages": unit.pages, "mark": mark, "stamp": settings.stamp + unit.patched,
        "run": settings.run, "failed": len(errors), "records": len(records), "rows": len(rows), "bytes": len(body),
    }  # fmt: skip
    if len(rows) == 1 and edges:
        head |= {"edge": [*edges[0], unit.joined]}
    return Done(_line(head) + body, len(rows), len(records), len(errors), errors, 1 / unit.pages)


def _line(part: dict[str, Any]) -> bytes:
    return json.dumps(part, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _pages(path: Path) -> int:
    """How many pages a PDF or a TIFF has; any other file is one unit."""
    ending = path.suffix.lower()
    try:
        if ending == ".pdf":
            from notices.readers import pdf

            return pdf.count(path)
        if ending in (".tif", ".tiff"):
            from notices.readers import scan

            return scan.count(path)
    except (ReadError, OSError):
        return 1  # its reader says what is wrong
    return 1


def _reset_peak() -> None:
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5")


def _peak() -> float | None:
    """The most memory this process held since the last page, in megabytes; None where the system does not say."""
    if not _STATUS.exists():
        return None
    kilobytes = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM")).split()[1]
    return round(int(kilobytes) / 1024, 1)
