"""What people did in Label Studio, as a patch.

A notice that was left standing is accepted, with the fields that were changed or deleted; one with another kind's label is of
that kind; a new rectangle with a kind's label and words is a notice that was missed.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from notices import __version__
from notices.kinds import kinds
from notices.masks import MASK
from notices.report.label_studio import numbered
from notices.rule_words import leaves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from notices.report.gather import Run, RunPage

Tree = dict[str, Any]
_BEGINS = 60


class LabelsError(Exception):
    """The file holds no export of Label Studio."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A patch, and how many new rectangles it has no words for: without a kind, or without the notice's text."""

    patch: Tree
    new: int


def read_labels(path: Path, run: Run) -> Imported:
    """What people changed in an export of Label Studio, as a patch for the run. Raises LabelsError."""
    try:
        exported = json.loads(path.read_text(encoding="utf-8"))
        answers = {_place(task["data"]): task["annotations"] for task in exported if task.get("annotations")}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LabelsError(f"{path}: no JSON export of Label Studio tasks: {error!r}") from error
    entries: list[Tree] = []
    new = 0
    for page in run.pages:
        for answer in answers.get((page.sha256, page.number), [])[-1:]:
            regions, who = _answered(answer["result"]), _who(answer)
            known = {identity for record in page.records for identity in (record["id"], *numbered(record))}
            fresh = {identity: region for identity, region in regions.items() if identity not in known}
            missed = [_added(identity, region, page, who) for identity, region in fresh.items() if _is_whole(region)]
            new += len(fresh) - len(missed)
            entries += [entry for record in page.records for entry in _entries(record, regions, who)] + missed
    return Imported({"patch": 1, "made_by": f"notices {__version__}", "entries": entries}, new)


def _place(task: Tree) -> tuple[str, int]:
    return task["sha256"], task["page"]


def _answered(result: Iterable[Tree]) -> dict[str, Tree]:
    """Label and text of each rectangle by its identity."""
    regions: dict[str, Tree] = {}
    for one in result:
        region = regions.setdefault(str(one["id"]), {})
        if one["type"] == "rectanglelabels":
            region["label"] = one["value"]["rectanglelabels"][0]
            region["sides"] = [one["value"][side] for side in ("x", "y", "width", "height")]
        elif one["type"] == "textarea":
            region["text"] = "\n".join(one["value"]["text"])
    return regions


def _who(answer: Tree) -> Tree:
    person = answer.get("completed_by") or "unnamed"
    name = person.get("email") or person.get("id") if isinstance(person, dict) else person
    return {"by": str(name), "on": answer.get("updated_at") or answer["created_at"]}


def _entries(record: Tree, regions: dict[str, Tree], who: Tree) -> Iterator[Tree]:
    """What was said of one notice; of one of another kind its fields are not asked."""
    if record["source"]["box"] is None:
        return
    if record["id"] not in regions:
        yield _entry(record, "", "reject", who)
        return
    kind = regions[record["id"]].get("label", record["kind"])
    if kind != record["kind"]:
        yield {**_entry(record, "", "correct", who), "was": record["kind"], "value": kind}
        return
    yield _entry(record, "", "accept", who)
    values = dict(leaves(record["record"]))
    for identity, at in numbered(record).items():
        if not any(one["box"] for one in record["evidence"].get(at, [])):
            continue
        if identity not in regions:
            yield _entry(record, at, "reject", who)
        elif (text := regions[identity].get("text", str(values[at])).strip()) != str(values[at]) and MASK * 3 not in text:
            yield {**_entry(record, at, "correct", who), "value": _typed(text, values[at])}


def _typed(text: str, before: Any) -> Any:
    """Text as the type that stood there before, where it can be.

    >>> _typed("45", 40), _typed("45", "40")
    (45, '45')
    """
    return (
        int(text) if isinstance(before, int) and not isinstance(before, bool) and text.isdecimal() else text
    )


def _entry(record: Tree, at: str, action: str, who: Tree) -> Tree:
    source = record["source"]
    return {
        "notice": record["id"], "sha256": source["sha256"], "page": source["page"], "file": source["file"],
        "kind": record["kind"], "box": source["box"], "at": at, "action": action, "begins": record["text"][:_BEGINS],
        "was": dict(leaves(record["record"])).get(at), "printed": [one["text"] for one in record["evidence"].get(at, [])], **who,
    }  # fmt: skip


def _is_whole(region: Tree) -> bool:
    """Whether a rectangle says all that a notice needs."""
    return region.get("label") in kinds() and bool(region.get("text", "").strip())


def _added(identity: str, region: Tree, page: RunPage, who: Tree) -> Tree:
    """A notice that was missed; its rectangle counts in hundredths of the page."""
    assert page.size is not None
    wide, high = page.size
    x, y, width, height = region["sides"]
    box = [x * wide / 100, y * high / 100, (x + width) * wide / 100, (y + height) * high / 100]
    text = region["text"].strip()
    return {
        "notice": hashlib.sha256(f"{page.sha256}:{page.number}:{identity}".encode()).hexdigest()[:20], "sha256": page.sha256,
        "page": page.number, "file": page.file, "kind": region["label"], "box": [round(side, 2) for side in box], "at": "",
        "action": "add", "begins": text[:_BEGINS], "was": None, "printed": text.split("\n"),
        "value": {"text": text, "title": None, "size": [wide, high]}, **who,
    }  # fmt: skip
