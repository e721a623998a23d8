"""Whether a place is still what a person saw when they said something of it, and where it is now."""

from __future__ import annotations

from typing import Any

from notices.rule_words import leaves

Entry = dict[str, Any]
Record = dict[str, Any]


class PatchError(Exception):
    """Why an entry cannot be applied, in both languages; `there` where its pointer is still in the record."""

    def __init__(self, words: str, *, there: bool = True) -> None:
        super().__init__(words)
        self.there = there


def refuse_other(record: Record, entry: Entry) -> None:
    """Raise PatchError where the file or the kind of the notice is another than the person saw."""
    if record["source"]["sha256"] != entry["sha256"]:
        raise changed(entry)
    retyped = entry["at"] == "" and entry["action"] == "correct"
    if record["kind"] not in (entry["kind"], entry.get("value") if retyped else None) and not _was(record, entry["kind"]):
        raise PatchError(
            f"what was {entry['kind']} is now read as {record['kind']}; look again / "
            f"公告类别由{entry['kind']}变为{record['kind']}，请重新审阅"
        )


def _was(record: Record, kind: str) -> bool:
    """Whether a person has said of this notice that it is not of that kind."""
    return any(one["at"] == "" and one["action"] == "correct" and one["was"] == kind for one in record.get("patches", []))


def changed(entry: Entry) -> PatchError:
    """What is said of a file whose bytes are no longer those that the person saw."""
    return PatchError(
        f"the file has changed since {entry['by']} looked at it on {entry['on'][:10]}; look again / "
        f"{entry['by']}于{entry['on'][:10]}审阅后文件已改动，请重新审阅"
    )


def place_of(record: Record, entry: Entry) -> str:
    """Where an entry belongs now. In a row of a list the print under it must still be the same: rows may have moved.

    An item that is itself what was printed (one telephone number of several) is followed to where it stands now.
    """
    at = str(entry["at"])
    words = "".join(entry["printed"])
    if not any(part.isdigit() for part in at.split("/")) or _printed(record, at) == words:
        return at
    parent, _, last = at.rpartition("/")
    places = [one for one in record["evidence"] if one.rpartition("/")[0] == parent and _printed(record, one) == words]
    if last.isdigit() and words and len(places) == 1:
        return str(places[0])
    raise PatchError(
        f"{words!r} stood here, now it is {_printed(record, at)!r}; look again / "
        f"此处原文由“{words}”变为“{_printed(record, at)}”，请重新审阅",
        there=at in dict(leaves(record["record"])),
    )


def _printed(record: Record, at: str) -> str:
    return "".join(one["text"] for one in record["evidence"].get(at, []))
