"""What of a redacted page may be seen: the notices, without the print under their masks. All else is covered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from notices.masks import MASK
from notices.redact import redact

if TYPE_CHECKING:
    from notices.report.gather import Run, RunPage

Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Cover:
    """Boxes of one page in points: what stays, and what is painted over inside of it."""

    seen: tuple[Sides, ...]
    hidden: tuple[Sides, ...]


def redacted_run(run: Run) -> tuple[Run, list[Cover]]:
    """The run with its records redacted, and what covers each page's picture."""
    pages = tuple(
        replace(page, records=[redact(one) for one in page.records], beside=[redact(one) for one in page.beside]) for page in run.pages
    )
    return replace(run, pages=pages), [_cover(page) for page in pages]


def _cover(page: RunPage) -> Cover:
    seen = tuple(_sides(record["source"]["box"]) for record in page.records if record["source"]["box"])
    return Cover(seen, tuple(box for record in (*page.records, *page.beside) for box in _hidden(record, page.number)))


def _hidden(record: dict[str, Any], number: int) -> list[Sides]:
    """The boxes of masked evidence; the whole notice where something is masked that no evidence locates."""
    whole = record["source"]["box"]
    if whole is None or MASK not in record["text"]:
        return []
    entries = [entry for found in record["evidence"].values() for entry in found if MASK in entry["text"]]
    located = [entry for entry in entries if entry["box"] and entry["page"] == number and "file" not in entry]
    places = {place for entry in located for place in range(entry["start"], entry["end"])}
    masked = {place for place, letter in enumerate(record["text"]) if letter == MASK}
    if not masked <= places:
        return [_sides(whole)]
    return [_sides(entry["box"]) for entry in located]


def _sides(box: list[float]) -> Sides:
    x0, y0, x1, y1 = box
    return x0, y0, x1, y1
