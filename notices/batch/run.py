"""Pages one after the other: what each gave, and what stopped the ones that gave nothing."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notices import __version__
from notices.batch.sources import find_sources
from notices.envelope import envelope
from notices.layout.continued import ends_of, leaves
from notices.pipeline import parse_leaf, parse_page, read_blocks
from notices.readers import Ocr, read_pages
from notices.readers.errors import ReadError
from notices.readers.origin import NOTHING, Origin, with_origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notices.layout.continued import Leaf
    from notices.model import Block, Page

Result = tuple[list[dict[str, Any]], dict[str, Any]]


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are given; of folders, every readable file below them in the order of their names."""
    for path in paths:
        if path.is_dir():
            yield from (Path(source.file) for source in find_sources([str(path)]) if source.member is None)
        else:
            yield path


def page_results(
    paths: Iterable[Path], *, ocr: Ocr = "auto", dpi: float | None = None, origin: Origin = NOTHING
) -> Iterator[Result]:
    """The records of each page with its ledger row; a file that gives no page has a row with the reason."""
    for path in paths:
        yield from file_results(path, str(path), ocr=ocr, dpi=dpi, origin=origin)


def file_results(
    path: Path,
    name: str,
    *,
    ocr: Ocr = "auto",
    dpi: float | None = None,
    only: int | None = None,
    origin: Origin = NOTHING,
) -> Iterator[Result]:
    """The pages of one file that the ledger calls `name`, or `only` one of a PDF or a TIFF, counted from 1."""
    errors: list[ReadError] = []
    seconds: dict[int, float] = {}

    def pages() -> Iterator[Page]:
        started = time.perf_counter()
        try:
            for page in read_pages(path, ocr=ocr, dpi=dpi, only=only):
                found = with_origin(replace(page, file=name), origin)
                seconds[id(found)] = time.perf_counter() - started
                yield found
                started = time.perf_counter()
        except ReadError as error:
            errors.append(error)

    for leaf in leaves(pages(), blocks_of):
        yield page_result(leaf, seconds.pop(id(leaf.page)))
    for error in errors:
        yield [], row(name, str(error).replace(str(path), name), page=only)


def blocks_of(page: Page) -> tuple[Block, ...]:
    """The blocks of a page; one whose reading fails has none here, and its row tells why."""
    try:
        return read_blocks(page)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - raised again, and told, where the page itself is read
        return ()


def row(file: str, error: str, *, sha256: str | None = None, page: int | None = None) -> dict[str, Any]:
    """The ledger row of a page of which nothing is known yet but what stopped it."""
    return {
        "file": file, "sha256": sha256, "page": page, "reader": None, "state": "failed" if error else "read",
        "publication": None, "issue_date": None, "page_label": None, "lines": {}, "notices": 0, "kinds": {},
        "problems": [], "seconds": {}, "error": error, "version": __version__,
    }  # fmt: skip


def page_result(leaf: Leaf, seconds: float) -> Result:
    """One page; a bug in reading it is told in its row, with the place, and the batch goes on."""
    started = time.perf_counter()
    page = leaf.page
    entry = row(page.file, "", sha256=page.sha256, page=page.number)
    entry |= {"reader": page.reader, "publication": page.publication, "page_label": page.page_label}
    entry["runs_on"] = ends_of(leaf.blocks)
    entry["issue_date"] = page.issue_date.isoformat() if page.issue_date else None
    try:
        reading = parse_leaf(leaf) if leaf.blocks else parse_page(page)
        records = [envelope(outcome) for outcome in reading.outcomes]
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - told in the ledger with its place, never swallowed
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{place.filename.rpartition('notices/')[2]}:{place.lineno}"
        told = f"{page.file} page {page.number}: internal error, {type(error).__name__} at {where}: {error}"
        return [], entry | {"error": told, "state": "failed"}
    slugs = [problem.rule for problem in page.problems]
    entry["state"] = "screened" if "page-screened" in slugs else "read"
    for problem in page.problems:
        if problem.rule == "page-unreadable":
            entry |= {"state": "failed", "error": f"{page.file} page {page.number}: {problem.message}"}
    entry["lines"] = dict(reading.tally)
    entry["notices"] = len(records)
    entry["kinds"] = dict(sorted(Counter(str(record["kind"]) for record in records).items()))
    entry["problems"] = slugs + [p["rule"] for r in records for p in r["problems"]]
    entry["seconds"] = {"read": round(seconds, 4), "parse": round(time.perf_counter() - started, 4)}
    return records, entry
