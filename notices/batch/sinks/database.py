"""SQLite, ready for Datasette: one table a kind, keys between them, and full text of titles and notices.

SQLite has no words for Chinese, so they are made here: the index holds each Han character by itself, and each pair. A
word of two characters is found as it is typed; a longer one as a phrase of its characters, which `phrase` writes, and
which the query `search` of `out.metadata.json` writes for `datasette out.sqlite -m out.metadata.json`.
Decimals are exact up to 15 digits; longer ones are text.
"""

from __future__ import annotations

import json
import sqlite3
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from notices.batch.tables import Column, rows_of, tables
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_RUN = late(f"[{_HAN}]{{2,}}")
_ONE = late(f"([{_HAN}])")
_SQL = {
    "text": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "decimal": "NUMERIC",
    "number": "REAL", "date": "TEXT", "time": "TEXT", "json": "TEXT",
}  # fmt: skip
_SEARCH = """
WITH RECURSIVE spelt(at, said) AS (
    SELECT 0, '' UNION ALL
    SELECT at + 1, said || substr(:words, at + 1, 1) || CASE WHEN unicode(substr(:words, at + 1, 1)) >= 12295 THEN ' ' ELSE '' END
    FROM spelt WHERE at < length(:words)
)
SELECT notices.notice, kind, title, issued_on, publication, text FROM notices_words
JOIN notices ON notices.notice = notices_words.rowid
WHERE notices_words MATCH 'words : "' || replace((SELECT said FROM spelt ORDER BY at DESC LIMIT 1), '"', '') || '"'
ORDER BY rank LIMIT 200
"""


def write(records: Iterable[dict[str, Any]], out: Path) -> list[Path]:
    """Write the database, whole or not at all, and how Datasette searches it."""
    new = out.with_name(out.name + ".new")
    new.unlink(missing_ok=True)
    base = sqlite3.connect(new)
    base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    known = tables()
    inserts: dict[str, str] = {"notices": _create(base, "notices", known["notices"])}
    base.execute(
        'CREATE VIRTUAL TABLE notices_words USING fts5(words, pairs, content="notices", content_rowid="notice")'
    )
    for number, envelope in enumerate(records, start=1):
        for table, row in rows_of(number, envelope):
            if table not in inserts:
                inserts[table] = _create(base, table, known[table])
            base.execute(inserts[table], [_cell(value) for value in row])
        said = f"{envelope['title'] or ''}\n{envelope['text']}"
        base.execute(
            "INSERT INTO notices_words (rowid, words, pairs) VALUES (?, ?, ?)",
            (number, _singles(said), _pairs(said)),
        )
    base.commit()
    base.close()
    new.replace(out)
    told = out.with_name(out.stem + ".metadata.json")
    told.write_text(
        json.dumps({"databases": {out.stem: {"queries": {"search": {"sql": _SEARCH}}}}}, indent=2),
        encoding="utf-8",
    )
    return [out, told]


def phrase(words: str) -> str:
    """What to `MATCH` so that these words are found as they stand.

    >>> phrase("注销公告")
    'words : "注 销 公 告"'
    """
    return f'words : "{" ".join(_singles(words).replace(chr(34), " ").split())}"'


def _singles(text: str) -> str:
    return _ONE.sub(r" \1 ", text)


def _pairs(text: str) -> str:
    return " ".join(run[0][n : n + 2] for run in _RUN.finditer(text) for n in range(len(run[0]) - 1))


def _create(base: sqlite3.Connection, table: str, columns: tuple[Column, ...]) -> str:
    said = [f'"{column.name}" {_SQL[column.type]}' for column in columns]
    if table == "parcels":
        said.append('PRIMARY KEY ("notice", "position")')
    else:
        said[0] += " PRIMARY KEY"
    if table != "notices":
        said.append('FOREIGN KEY ("notice") REFERENCES "notices" ("notice")')
    base.execute(f'CREATE TABLE "{table}" ({", ".join(said)})')
    return f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - names of our own kinds


def _cell(value: Any) -> str | int | float | None:
    if isinstance(value, Decimal):
        return format(value, "f")
    return _day(value) if hasattr(value, "isoformat") else value


def _day(value: date) -> str:
    return value.isoformat()
