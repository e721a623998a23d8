"""Pages one after the other: what each gave, and what stopped the ones that gave nothing."""

from __future__ import annotations

import time
import traceback
from typing import TYPE_CHECKING, Any

from notices import __version__
from notices.envelope import envelope
from notices.pipeline import parse_page
from notices.readers import read_pages, readable
from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from notices.model import Page

Result = tuple[list[dict[str, Any]], dict[str, Any]]


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are given; of folders, every readable file below them in the order of their names."""
    for path in paths:
        if path.is_dir():
            yield from (found for found in sorted(path.rglob("*")) if found.is_file() and readable(found))
        else:
            yield path


def page_results(paths: Iterable[Path]) -> Iterator[Result]:
    """The records of each page with its ledger row; a file that gives no page has a row with the reason."""
    for path in paths:
        started = time.perf_counter()
        try:
            for page in read_pages(path):
                yield _page(page, time.perf_counter() - started)
                started = time.perf_counter()
        except ReadError as error:
            yield [], _row(str(path), str(error))


def _page(page: Page, seconds: float) -> Result:
    """One page; a bug in reading it is told in its row, with the place, and the batch goes on."""
    started = time.perf_counter()
    entry = _row(page.file, "")
    entry |= {"sha256": page.sha256, "page": page.number, "reader": page.reader}
    try:
        reading = parse_page(page)
        records = [envelope(outcome) for outcome in reading.outcomes]
    except Exception as error:  # noqa: BLE001 - told in the ledger with its place, never swallowed
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{place.filename.rpartition('notices/')[2]}:{place.lineno}"
        entry["error"] = f"{page.file} page {page.number}: internal error, {type(error).__name__} at {where}: {error}"
        return [], entry
    entry["lines"] = dict(reading.tally)
    entry["notices"] = len(records)
    entry["problems"] = [problem.rule for problem in page.problems] + [p["rule"] for r in records for p in r["problems"]]
    entry["seconds"] = {"read": round(seconds, 4), "parse": round(time.perf_counter() - started, 4)}
    return records, entry


def _row(file: str, error: str) -> dict[str, Any]:
    return {
        "file": file, "sha256": None, "page": None, "reader": None, "lines": {}, "notices": 0, "problems": [],
        "seconds": {}, "error": error, "version": __version__,
    }  # fmt: skip
