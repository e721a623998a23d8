"""Pages with what is expected of them beside: `page.txt` and `page.json` in one folder, or JSON lines of envelopes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from notices.envelope import envelope
from notices.pipeline import parse
from notices.readers import readable
from notices.score import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def fixture_pages(folder: Path) -> Iterator[Page]:
    """Every readable page below a folder, parsed now; a page without JSON beside it must give nothing.

    Pages set apart (`_apart/`) are scored by themselves, when that folder is the one asked for.
    """
    for path in sorted(folder.rglob("*")):
        if {"_apart"} & set(path.relative_to(folder).parts):
            continue
        if path.is_file() and readable(path) and path.name not in ("README.md", "known_gaps.txt"):
            yield fixture_page(path)


def fixture_page(path: Path) -> Page:
    """One page with its gold, parsed now."""
    expected = path.with_suffix(".json")
    gold = json.loads(expected.read_text(encoding="utf-8")) if expected.exists() else []
    text = path.read_text(encoding="utf-8") if path.suffix in (".txt", ".md") else ""
    predicted = [envelope(outcome) for outcome in parse(path)]
    return Page(f"{path.parent.name}/{path.name}", gold, predicted, text)


def envelope_pages(gold: Path, predicted: Path) -> Iterator[Page]:
    """Two files of JSON lines, paired page by page by content hash and page number."""
    wanted, read = (_by_page(path) for path in (gold, predicted))
    for key in sorted({*wanted, *read}, key=str):
        yield Page(str(key), wanted.get(key, []), read.get(key, []))


def _by_page(path: Path) -> dict[tuple[Any, Any], list[dict[str, Any]]]:
    pages: dict[tuple[Any, Any], list[dict[str, Any]]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                source = record.get("source") or {}
                pages.setdefault((source.get("sha256"), source.get("page")), []).append(record)
    return pages
