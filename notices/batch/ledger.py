"""What a run folder holds: one writer at a time, an index of the pages that were read, and the merged files."""

from __future__ import annotations

import fcntl
import json
import os
import sqlite3
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from notices.batch.finish import AS_READ, Finish, Patched
from notices.batch.joined import Edge
from notices.batch.parts import read_heads

if TYPE_CHECKING:
    from collections.abc import Iterator

MERGED = ("records.jsonl", "ledger.jsonl", "measured.jsonl")


class RunningError(Exception):
    """Another run writes into the folder."""


@contextmanager
def locked(folder: Path, share: str = "") -> Iterator[None]:
    """Hold a run folder: alone, or one `share` of it beside the others. Raises RunningError. A kill lets go."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        _lock(held, folder / "lock", fcntl.LOCK_SH if share else fcntl.LOCK_EX)
        if share:
            _lock(held, folder / f"lock.{share}", fcntl.LOCK_EX)
        yield


def _lock(held: ExitStack, path: Path, how: int) -> None:
    file = held.enter_context(path.open("a+"))
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.seek(0)
        raise RunningError(
            f"{path.parent}: another run writes here (process {file.read().strip() or 'unknown'}) / 另一次运行正在写入此处"
        ) from error
    if how == fcntl.LOCK_EX:
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()


class Index:
    """Which pages the parts hold, kept on disk; it can be deleted, the parts make it again."""

    def __init__(self, folder: Path, name: str = "index.sqlite") -> None:
        self._parts = folder / "parts"
        self._path = folder / name

    def __enter__(self) -> Self:
        try:
            self._open()
        except sqlite3.DatabaseError:
            self._path.unlink()
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()

    def _open(self) -> None:
        self._base = sqlite3.connect(self._path)
        self._base.executescript(_TABLES)

    def refresh(self) -> None:
        """Take in the parts that are new; where one is gone, all of them again."""
        known = {name for (name,) in self._base.execute("SELECT name FROM parts")}
        there = {path.name for path in self._parts.glob("*.part")}
        if known - there:
            self._base.executescript("DELETE FROM parts; DELETE FROM units; DELETE FROM edges;")
            known = set()
        for name in sorted(there - known):
            self._take(name)
        self._base.commit()

    def _take(self, part: str) -> None:
        for head, begin, end in read_heads(self._parts / part):
            key = (head["name"], head["mark"], head["stamp"], head["pages"])
            other = "FROM units WHERE name = ? AND (mark IS NOT ? OR stamp IS NOT ? OR pages IS NOT ?)"
            if self._base.execute(f"SELECT 1 {other} AND run > ? LIMIT 1", (*key, head["run"])).fetchone():
                continue
            self._base.execute(f"DELETE {other}", key)
            self._base.execute(
                "INSERT INTO units VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name, page) DO UPDATE SET"
                " part = excluded.part, begins = excluded.begins, ends = excluded.ends, run = excluded.run,"
                " failed = excluded.failed, records = excluded.records, row_count = excluded.row_count"
                " WHERE excluded.run >= units.run",
                (
                    key[0],
                    head["page"],
                    *key[1:],
                    head["run"],
                    head["failed"],
                    head["records"],
                    head["rows"],
                    part,
                    begin,
                    end,
                ),
            )
            self._take_edge(head, part, begin)
        self._base.execute("INSERT INTO parts VALUES (?)", (part,))

    def _take_edge(self, head: dict[str, Any], part: str, begin: int) -> None:
        """What the page says of its neighbours, where this result of it is the one that stands."""
        place = (head["name"], head["page"])
        standing = "SELECT 1 FROM units WHERE name = ? AND page = ? AND part = ? AND begins = ?"
        if self._base.execute(standing, (*place, part, begin)).fetchone():
            self._base.execute("DELETE FROM edges WHERE name = ? AND page = ?", place)
            if "edge" in head:
                self._base.execute("INSERT INTO edges VALUES (?, ?, ?)", (*place, json.dumps(head["edge"])))

    def edges(self) -> Iterator[Edge]:
        """The pages that lead to others or take them up."""
        query = (
            "SELECT name, page, mark, pages, stamp, told, (SELECT min(after.name) FROM units AS after WHERE after.name > units.name)"
            " FROM edges JOIN units USING (name, page) WHERE failed = 0 AND mark IS NOT NULL ORDER BY name, page"
        )
        for name, page, mark, pages, stamp, told, following in self._base.execute(query):
            leads, takes, label, publication, day, joined = json.loads(told)
            yield Edge(
                (name, page), mark, pages, stamp, joined, tuple(leads), tuple(takes), label, (publication, day), following or ""
            )

    def last_run(self) -> int:
        """The number of the last run into this folder, 0 before the first."""
        return int(self._base.execute("SELECT coalesce(max(run), 0) FROM units").fetchone()[0])

    def first_seen(self, name: str) -> bool:
        """Whether a file comes for the first time in this run."""
        return self._base.execute("INSERT OR IGNORE INTO temp.seen VALUES (?)", (name,)).rowcount == 1

    def known(self, name: str, stamp: str) -> tuple[str | None, frozenset[int], bool] | None:
        """The mark of a file as it was read by this version, its pages that are good, and whether that is all of them."""
        rows = self._base.execute(
            "SELECT page, mark, pages, failed FROM units WHERE name = ? AND stamp = ?", (name, stamp)
        ).fetchall()
        if not rows:
            return None
        good = frozenset(page for page, _, _, bad in rows if not bad)
        return rows[0][1], good, len(good) == max(pages for _, _, pages, _ in rows)

    def hashes(self, folder: Path) -> dict[str, str]:
        """The content hash of each file, as the last merged ledger has it."""
        ledger = folder / "ledger.jsonl"
        if not ledger.exists():
            return {}
        with ledger.open(encoding="utf-8") as lines:
            return {row["file"]: row["sha256"] for row in map(json.loads, lines) if row["sha256"]}

    def merge(self, folder: Path, finish: Finish = AS_READ) -> tuple[int, int, int, Patched]:
        """Write the merged files, sorted by file and page, each whole or not at all; pages, notices and failures.

        `finish` is what is done to the pages now; in a redacted run it was done as they were read.
        """
        pages = notices = bad = 0
        patched = Patched()
        files = [(folder / f"{name}.new").open("wb") for name in MERGED]
        try:
            query = "SELECT part, begins, ends, records, row_count, failed FROM units ORDER BY name, page"
            for part, begin, end, records, rows, failed in self._base.execute(query):
                lines = self._body(part, begin, end)
                own, told = lines[:records], lines[records : records + rows]
                if finish.patches is not None:
                    own, told = _finished(own, told, finish, patched)
                files[0].writelines(own)
                files[1].writelines(told)
                files[2].writelines(lines[records + rows :])
                pages, notices, bad = pages + rows, notices + len(own), bad + failed
        finally:
            for file in files:
                file.close()
        for name in MERGED:
            (folder / f"{name}.new").replace(folder / name)
        return pages, notices, bad, patched

    def _body(self, part: str, begin: int, end: int) -> list[bytes]:
        with (self._parts / part).open("rb") as file:
            file.seek(begin)
            return [line + b"\n" for line in file.read(end - begin).split(b"\n")[:-1]]


def _finished(records: list[bytes], rows: list[bytes], finish: Finish, patched: Patched) -> tuple[list[bytes], list[bytes]]:
    """The lines of one unit as they are published; as they are where nobody has said anything of its pages."""
    told = [json.loads(row) for row in rows]
    if finish.redacted or not any(finish.patches and finish.patches.of(row) for row in told):
        for row in told:
            patched.add(row)
        return records, rows
    done = list(finish.unit((json.loads(record) for record in records), told))
    for _, row in done:
        patched.add(row)
    return [_line(record) for found, _ in done for record in found], [_line(row) for _, row in done]


def _line(part: dict[str, Any]) -> bytes:
    return json.dumps(part, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


_TABLES = """
PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000;
CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS units (
    name TEXT, page INTEGER, mark TEXT, stamp TEXT, pages INTEGER, run INTEGER, failed INTEGER,
    records INTEGER, row_count INTEGER, part TEXT, begins INTEGER, ends INTEGER, PRIMARY KEY (name, page)
);
CREATE TABLE IF NOT EXISTS edges (name TEXT, page INTEGER, told TEXT, PRIMARY KEY (name, page)) WITHOUT ROWID;
PRAGMA temp_store = FILE;
CREATE TEMP TABLE seen (name TEXT PRIMARY KEY) WITHOUT ROWID;
"""
