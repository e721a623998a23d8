"""What a person said of records, applied on every later run: accepted, corrected, rejected.

A patch is a JSON file (schemas/patch.schema.json) with entries, each for one place: the content hash of the page's file,
the notice's identity, and a pointer into its record. It says what was printed there when the person looked. Where that is
no longer so the entry is refused, with a problem that says why; it is never applied to something else.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from notices.model import Box
from notices.patched import PatchError, patched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Entry = dict[str, Any]
Record = dict[str, Any]
_SAME_PLACE = 0.8


class PatchFileError(Exception):
    """A file that is no patch."""


@dataclass(slots=True)
class Patches:
    """The entries of all patches, the later ones first where two speak of one place; and what became of them."""

    entries: list[Entry]
    counts: Counter[str] = field(default_factory=Counter)
    refusals: list[str] = field(default_factory=list)

    def apply(self, records: Iterable[Record]) -> list[Record]:
        """The records of a page with every entry applied that belongs to them; rejected notices are left out."""
        given = list(records)
        taken = self._taken(given)
        left: list[Record] = []
        for record in given:
            entries = taken.get(record["id"], [])
            if any(entry["at"] == "" and entry["action"] == "reject" for entry in entries):
                self.counts["rejected"] += 1
                continue
            left.append(self._one(record, entries) if entries else record)
        return left

    def _one(self, record: Record, entries: list[Entry]) -> Record:
        for entry in sorted(entries, key=_order):
            try:
                record = patched(record, entry)
                self.counts["applied"] += 1
            except PatchError as error:
                self._refuse(record, entry, error)
        return record

    def _refuse(self, record: Record, entry: Entry, error: PatchError) -> None:
        """The record keeps what was read, and says that a person had said otherwise."""
        where = f"{record['source']['file']} page {record['source']['page']} {entry['at'] or 'notice'}"
        self.counts["refused"] += 1
        self.refusals.append(f"{where}: {error}")
        there = entry["at"] if error.there else ""
        problem = {"rule": "patch-refused", "severity": "warning", "at": there, "message": str(error)}
        record["problems"] = [*record["problems"], problem]

    def _taken(self, records: list[Record]) -> dict[str, list[Entry]]:
        """The entries of each record: by its identity; else by its place on the same page, or of the same file."""
        known = {record["id"] for record in records}
        taken: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry["notice"] in known:
                taken[entry["notice"]].append(entry)
                continue
            record = next((one for one in records if _stood_here(one, entry)), None)
            if record is not None:
                taken[record["id"]].append(entry)
        return taken


def read_patches(folder: Path) -> Patches:
    """Every patch in a folder, or the one file given. Raises PatchFileError."""
    files = sorted(folder.rglob("*.json")) if folder.is_dir() else [folder]
    latest: dict[tuple[str, str], Entry] = {}
    for entry in sorted((one for path in files for one in _entries(path)), key=lambda one: str(one["on"])):
        latest[entry["notice"], entry["at"]] = entry
    return Patches(list(latest.values()))


def _entries(path: Path) -> Iterator[Entry]:
    from jsonschema import Draft202012Validator

    try:
        patch = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise PatchFileError(f"{path}: no JSON that can be read: {error}") from error
    wrong = next(Draft202012Validator(patch_schema()).iter_errors(patch), None)
    if wrong is not None:
        at = "/".join(str(part) for part in wrong.absolute_path)
        raise PatchFileError(f"{path}: /{at}: {wrong.message[:200]} / 不是有效的补丁")
    yield from patch["entries"]


@lru_cache(maxsize=1)
def patch_schema() -> dict[str, Any]:
    """The JSON Schema of a patch file."""
    text = resources.files("notices.data").joinpath("patch.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _order(entry: Entry) -> tuple[bool, list[tuple[int, str]]]:
    """Values first; then what is taken out, the last of a list before the first."""
    out = entry["action"] == "reject"
    return out, [(-int(part) if part.isdigit() else 0, part) for part in entry["at"].split("/")]


def _stood_here(record: Record, entry: Entry) -> bool:
    """Whether an entry whose notice is gone spoke of what now stands at this place: the page, then the box on it."""
    source = record["source"]
    same_file = entry["sha256"] == source["sha256"] or entry["file"] == source["file"]
    if source["page"] != entry["page"] or not same_file:
        return False
    if source["box"] is None or entry["box"] is None:
        return bool(record["kind"] == entry["kind"] and source["box"] == entry["box"])
    one, two = Box(*source["box"]), Box(*entry["box"])
    shared = one.overlap(two)
    return shared > _SAME_PLACE * (one.area + two.area - shared)
