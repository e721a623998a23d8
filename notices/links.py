"""Which records of a set belong together: prints of one notice, corrections, an offering and its result."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from tempfile import NamedTemporaryFile
from typing import Any

from notices.rule import Case, Envelope
from notices.rule_words import name_of, rows, strings

_STRONG = ("case", "parcel", "deed", "lot", "project")
"""Keys that tell one matter from another by themselves."""
_CROWD = 200
"""A key that more records share tells nothing."""
_LABEL = 6
"""Numbers of so many characters or fewer are labels, and stand in many records."""
_ALIKE = 0.6
"""Texts of two matters of one court are as near as this."""
_NEAR = 90
"""Three announcements stand within so many days."""
_SURE = 0.6
"""A shared key and one reason more."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two records that belong together: how, how surely (0 to 1), and why. `later` is the one that refers or repeats."""

    earlier: str
    later: str
    relation: str
    score: float
    reasons: tuple[str, ...]


def links(envelopes: Iterable[Envelope]) -> Iterator[Link]:
    """Every link of a set, in the order of the records. The set is kept on disk, not in memory."""
    for envelope, found in linked(envelopes):
        for link, other in found:
            del other
            yield link
        del envelope


def linked(envelopes: Iterable[Envelope]) -> Iterator[tuple[Envelope, list[tuple[Link, Envelope]]]]:
    """Each record of a set with its links to records that stand before it in time."""
    with NamedTemporaryFile(suffix=".sqlite") as file, closing(sqlite3.connect(file.name)) as store:
        store.execute("CREATE TABLE record (place INTEGER PRIMARY KEY, body TEXT)")
        store.execute("CREATE TABLE key (word TEXT, place INTEGER)")
        for place, envelope in enumerate(envelopes):
            store.execute(
                "INSERT INTO record VALUES (?, ?)",
                (place, json.dumps(_slim(envelope, place), ensure_ascii=False)),
            )
            store.executemany("INSERT INTO key VALUES (?, ?)", ((word, place) for word in keys(envelope)))
        store.execute("CREATE INDEX word ON key (word, place)")
        for place, body in store.execute("SELECT place, body FROM record ORDER BY place"):
            envelope = json.loads(body)
            others = (json.loads(text) for text in _candidates(store, envelope, place))
            found = [(link, other) for other in others if (link := _link(other, envelope))]
            yield envelope, found


def keys(envelope: Envelope) -> set[str]:
    """The words under which a record is looked for: its case, parcels, deeds, number, and whom it is about."""
    case = Case(envelope)
    record = case.record
    found = {f"number:{number}" for number in (record.get("notice_number"), record.get("corrects")) if number}
    found |= {f"title:{record['corrects']}"} if record.get("corrects") else set()
    found |= {f"case:{record['case_number']}"} if record.get("case_number") else set()
    found |= {f"parcel:{row['parcel_no']}" for _, row in rows(record, "parcels") if row.get("parcel_no")}
    found |= {
        f"deed:{number}" for _, number in strings(record, "certificate_no", "number") if len(number) > _LABEL
    }
    found |= {f"project:{record[name]}" for name in ("project", "project_no") if record.get(name)}
    for name in ("entity", "original", "debtor"):
        if name_of(record.get(name)):
            found.add(f"about:{case.kind}:{name_of(record[name])}")
    return found


def _slim(envelope: Envelope, place: int) -> dict[str, Any]:
    kept = {name: envelope.get(name) for name in ("kind", "id", "title", "record", "source")}
    return {
        **kept,
        "text": str(envelope.get("text") or "")[:4000],
        "id": str(envelope.get("id") or f"#{place + 1}"),
    }


def _candidates(store: sqlite3.Connection, envelope: Envelope, place: int) -> Iterator[str]:
    """Records that share a key and are not the record itself; each pair is looked at once, from the later one."""
    words = sorted(keys(envelope))
    seen: set[int] = set()
    for word in words:
        query = "SELECT place FROM key WHERE word = ? AND place <> ? LIMIT ?"
        places = [row[0] for row in store.execute(query, (word, place, _CROWD + 1))]
        seen |= set(places) if len(places) <= _CROWD else set()
    for other in sorted(seen):
        (body,) = store.execute("SELECT body FROM record WHERE place = ?", (other,)).fetchone()
        if _order(json.loads(body), other) < _order(envelope, place):
            yield body


def _order(envelope: Envelope, place: int) -> tuple[str, int]:
    issued = Case(envelope).issued
    return (issued.isoformat() if issued else "", place)


def _link(earlier: Envelope, later: Envelope) -> Link | None:
    first, second = Case(earlier), Case(later)
    shared = sorted(keys(earlier) & keys(later))
    ends = str(earlier["id"]), str(later["id"])
    target = second.record.get("corrects")
    if target and target in (first.record.get("notice_number"), first.heading):
        return Link(*ends, "corrects", 0.95, (f"corrects {target}",))
    parcels = tuple(word for word in shared if word.startswith("parcel:"))
    if parcels and (first.kind, second.kind) == ("land_offering", "land_transaction_result"):
        return Link(*ends, "result", min(0.7 + 0.1 * len(parcels), 1.0), parcels)
    if first.kind != second.kind or not shared:
        return None
    return _repeat(first, second, shared, ends)


def _repeat(first: Case, second: Case, shared: list[str], ends: tuple[str, str]) -> Link | None:
    """Whether two records of one kind are prints of one notice: what they share, and how near their words are."""
    from rapidfuzz.fuzz import ratio

    reasons = list(shared)
    score = 0.5 if any(word.partition(":")[0] in _STRONG for word in shared) else 0.4
    alike = ratio(first.text, second.text) / 100 if first.text and second.text else 0.0
    if alike > _ALIKE:
        score, reasons = score + 0.3 * alike, [*reasons, f"texts alike {alike:.2f}"]
    if first.heading and first.heading == second.heading:
        score, reasons = score + 0.1, [*reasons, "same title"]
    if first.issued and second.issued and abs((second.issued - first.issued).days) <= _NEAR:
        score, reasons = score + 0.2, [*reasons, f"{(second.issued - first.issued).days} days apart"]
    return Link(*ends, "repeat", round(min(score, 1.0), 2), tuple(reasons)) if score >= _SURE else None
