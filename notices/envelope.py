"""The envelope of a record: one JSON object a notice, with its evidence, problems and source."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from notices import __version__
from notices.check import check
from notices.kinds import kinds

if TYPE_CHECKING:
    from notices.model import Box, Evidence, Notice, Outcome, Page, Problem


def envelope(outcome: Outcome) -> dict[str, Any]:
    """One outcome as it is published; rules of stage 2 and up have looked at it."""
    notice = outcome.notice
    text = notice.clean.kept or notice.text
    title = notice.title.of(text).replace("\n", "") if notice.title else None
    published: dict[str, Any] = {
        "kind": outcome.kind,
        "schema_version": kinds()[outcome.kind].version,
        "id": _identity(notice),
        "title": title,
        "text": text,
        "record": outcome.record.model_dump(mode="json", warnings=False),
        "evidence": {at: [_entry(entry, _page_of(notice, entry)) for entry in entries] for at, entries in outcome.evidence.items()},
        "derived": list(outcome.derived),
        "confidence": outcome.confidence,
        "problems": [],
        "source": _source(notice),
    }
    found = (*notice.page.problems, *outcome.problems, *check(published, from_stage=2))
    published["problems"] = [_problem(problem) for problem in found]
    return published


def _identity(notice: Notice) -> str:
    """The same bytes and the same place give the same identity."""
    first = notice.pieces[0]
    number = next((n for n, line in enumerate(notice.page.lines) if line is first.line), -1)
    box = first.line.box
    place = f"{box.x0:.0f},{box.y0:.0f}" if box else str(number)
    key = f"{notice.page.sha256}:{notice.page.number}:{place}:{first.offset}:{notice.clean.printed}"
    return hashlib.sha256(key.encode()).hexdigest()[:20]


def _source(notice: Notice) -> dict[str, Any]:
    page = notice.page
    return {
        "file": page.file,
        "sha256": page.sha256,
        "page": page.number,
        "publication": page.publication,
        "issue_date": page.issue_date.isoformat() if page.issue_date else None,
        "page_label": page.page_label,
        "box": _corners(notice.box, page),
        "size": _size(page),
        "reader": page.reader,
        "version": __version__,
    }


def _page_of(notice: Notice, entry: Evidence) -> Page:
    """The page that an entry was printed on."""
    place = entry.page, entry.file or notice.page.file
    return next((later for later in notice.later if place == (later.number, later.file)), notice.page)


def _entry(entry: Evidence, page: Page) -> dict[str, Any]:
    told = {"start": entry.start, "end": entry.end, "text": entry.text, "page": entry.page, "box": _corners(entry.box, page)}
    told |= {"file": entry.file} if entry.file else {}
    return {**told, "confidence": round(entry.confidence, 3)} if entry.confidence < 1 else told


def _corners(box: Box | None, page: Page) -> list[float] | None:
    """A box on the page as it lies in the file: a scan that was set straight is turned back."""
    if box is None:
        return None
    sides = (box.x0, box.y0, box.x1, box.y1)
    if page.turn is not None:
        a, b, c, d, e, f = page.turn
        corners = [(x, y) for x in sides[::2] for y in sides[1::2]]
        across, down = [a * x + b * y + c for x, y in corners], [d * x + e * y + f for x, y in corners]
        sides = (min(across), min(down), max(across), max(down))
    return [round(number, 2) for number in sides]


def _size(page: Page) -> list[float] | None:
    """Width and height of the page as it lies in the file; None where the source has no geometry.

    A scan that was set straight has its middle where the file's picture has it.
    """
    if not page.width or not page.height:
        return None
    if page.turn is None:
        return [round(page.width, 2), round(page.height, 2)]
    a, b, c, d, e, f = page.turn
    x, y = page.width / 2, page.height / 2
    return [round(2 * (a * x + b * y + c), 2), round(2 * (d * x + e * y + f), 2)]


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "at": problem.at,
        "message": f"{problem.message} / {problem.message_zh}",
    }
