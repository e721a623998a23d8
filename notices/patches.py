"""What a person said of records, applied on every later run: accepted, corrected, rejected, added.

A patch is a JSON file (schemas/patch.schema.json) with entries, each for one place: the content hash of the page's file,
the notice's identity, and a pointer into its record. It says what was printed there when the person looked. Where that is
no longer so the entry is refused, with a problem that says why; it is never applied to something else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from notices.model import Box
from notices.patch_files import Entry, PatchFileError, patch_schema, read_entries
from notices.patch_places import PatchError, changed
from notices.patched import added, patched

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = ["Applied", "PatchFileError", "Patches", "patch_schema", "read_patches"]

Record = dict[str, Any]
_SAME_PLACE = 0.8


@dataclass(slots=True)
class Applied:
    """What became of the entries that speak of one page, and the page's records."""

    records: list[Record]
    counts: Counter[str] = field(default_factory=Counter)
    refusals: list[str] = field(default_factory=list)

    def refuse(self, entry: Entry, error: PatchError, record: Record | None = None) -> None:
        """The record keeps what was read, and says that a person had said otherwise."""
        self.counts["refused"] += 1
        self.refusals.append(f"{entry['file']} page {entry['page']} {entry['at'] or 'notice'}: {error}")
        if record is not None:
            there = entry["at"] if error.there else ""
            problem = {"rule": "patch-refused", "severity": "warning", "at": there, "message": str(error)}
            record["problems"] = [*record["problems"], problem]


@dataclass(frozen=True, slots=True)
class Patches:
    """The entries of all patches, in the order in which people wrote them."""

    entries: tuple[Entry, ...]

    def of(self, page: Record) -> list[Entry]:
        """Those that speak of a page, or of one that stood in its file; `page` is its row in the ledger."""
        return [
            entry
            for entry in self.entries
            if page["page"] in (entry["page"], None) and (entry["sha256"] == page["sha256"] or entry["file"] == page["file"])
        ]

    def apply(self, records: Sequence[Record], page: Record) -> Applied:
        """The records of a page with every entry applied that belongs to them; rejected notices are left out."""
        done = Applied([])
        left = self.of(page)
        given = [*records, *_added(left, records, page, done)]
        taken, unplaced = _taken(left, given)
        for record in given:
            entries = _standing(taken.get(record["id"], []))
            if any(entry["at"] == "" and entry["action"] == "reject" for entry in entries):
                done.counts["rejected"] += 1
                continue
            done.records.append(_one(record, entries, done) if entries else record)
        for entry in unplaced:
            done.refuse(entry, _gone(entry, page))
        return done


def read_patches(*places: Path) -> Patches:
    """Every patch in folders and files, the entries by their time. Raises PatchFileError."""
    files = [
        path for place in places for path in (sorted(place.rglob("*.json")) if place.is_dir() else [place])
    ]
    entries = sorted((one for path in files for one in read_entries(path)), key=lambda one: str(one["on"]))
    return Patches(tuple(entries))


def _added(entries: list[Entry], records: Sequence[Record], page: Record, done: Applied) -> list[Record]:
    """Notices that a person found; one that is read by now is counted, and stays as it is read."""
    found: dict[str, Record] = {}
    for entry in entries:
        if entry["action"] != "add":
            continue
        try:
            fresh = added(entry, page)
        except PatchError as error:
            done.refuse(entry, error)
            continue
        if any(_same_place(record, fresh) for record in records):
            done.counts["found by now"] += 1
        else:
            done.counts["added"] += entry["notice"] not in found
            found[entry["notice"]] = fresh
    return list(found.values())


def _same_place(record: Record, fresh: Record) -> bool:
    one, two = record["source"]["box"], fresh["source"]["box"]
    if one is None or two is None:
        return bool(record["text"] == fresh["text"])
    return _overlap(one, two) > _SAME_PLACE


def _taken(entries: Iterable[Entry], records: Sequence[Record]) -> tuple[dict[str, list[Entry]], list[Entry]]:
    """The entries of each record, by its identity, else by its place; and those that no record has."""
    known = {record["id"] for record in records}
    taken: dict[str, list[Entry]] = defaultdict(list)
    unplaced: list[Entry] = []
    for entry in entries:
        if entry["action"] == "add":
            continue
        found = [entry["notice"]] if entry["notice"] in known else [one["id"] for one in records if _stood_here(one, entry)]
        if len(found) == 1:
            taken[found[0]].append(entry)
        else:
            unplaced.append(entry)
    return taken, unplaced


def _stood_here(record: Record, entry: Entry) -> bool:
    """Whether an entry whose notice is gone spoke of what now stands at this place: the box, or how the text begins."""
    source = record["source"]
    if source["page"] != entry["page"]:
        return False
    if source["box"] is None or entry["box"] is None:
        begins = entry.get("begins", "")
        return bool(source["box"] == entry["box"] and begins and record["text"].startswith(begins))
    return _overlap(source["box"], entry["box"]) > _SAME_PLACE


def _overlap(one: list[float], two: list[float]) -> float:
    """What two boxes share of what both cover, 0 to 1."""
    first, second = Box(*one), Box(*two)
    shared = first.overlap(second)
    return shared / ((first.area + second.area - shared) or 1.0)


def _standing(entries: list[Entry]) -> list[Entry]:
    """The last word on each place; a value that was given as a whole ends what was said before of its parts."""
    latest: dict[tuple[str, str, bool], Entry] = {}
    for entry in entries:
        at = entry["at"]
        retyped = at == "" and entry["action"] == "correct"
        if at and entry["action"] == "correct":
            for key in [key for key in latest if key[0].startswith(f"{at}/")]:
                del latest[key]
        printed = "".join(entry["printed"]) if at.rpartition("/")[2].isdigit() else ""
        latest[at, printed, retyped] = entry
    return list(latest.values())


def _one(record: Record, entries: list[Entry], done: Applied) -> Record:
    for entry in sorted(entries, key=_order):
        try:
            record = patched(record, entry)
            done.counts["applied"] += 1
        except PatchError as error:
            done.refuse(entry, error, record)
    return record


def _order(entry: Entry) -> tuple[int, list[tuple[int, str]]]:
    """The kind; then values; then what is taken out, the last of a list before the first; then the verdict on all."""
    turn = {"correct": 1, "accept": 1, "reject": 2}[entry["action"]]
    if entry["at"] == "":
        turn = 0 if entry["action"] == "correct" else 3
    return turn, [(-int(part) if part.isdigit() else 0, part) for part in entry["at"].split("/")]


def _gone(entry: Entry, page: Record) -> PatchError:
    if entry["sha256"] != page["sha256"]:
        return changed(entry)
    return PatchError("no notice is read at this place any more; look again / 此处已读不出这条公告，请重新审阅")
