"""Parquet (`pip install 'notices[parquet]'`): `out.parquet` has the notices, `out.<table>.parquet` each other table."""

from __future__ import annotations

from collections import defaultdict
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyarrow import parquet

from notices.batch.tables import Column, Row, rows_of, tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ROWS = 4000
"""Rows held in memory, of all tables together."""
_TYPES = {
    "text": pa.string(), "integer": pa.int64(), "boolean": pa.bool_(), "decimal": pa.decimal128(38, 12),
    "number": pa.float64(), "date": pa.date32(), "time": pa.string(), "json": pa.string(),
}  # fmt: skip


def write(records: Iterable[dict[str, Any]], out: Path) -> list[Path]:
    """Write the tables that have rows; their files."""
    columns = tables()
    held: dict[str, list[Row]] = defaultdict(list)
    files: dict[str, Path] = {}
    with ExitStack() as open_files:
        writers: dict[str, Any] = {}

        def flush() -> None:
            for table, rows in held.items():
                if table not in writers:
                    files[table] = out if table == "notices" else out.with_name(f"{out.stem}.{table}.parquet")
                    writer = parquet.ParquetWriter(files[table], _schema(columns[table]), compression="zstd")
                    writers[table] = open_files.enter_context(writer)
                writers[table].write_batch(_batch(columns[table], rows))
            held.clear()

        count = 0
        for number, envelope in enumerate(records, start=1):
            for table, row in rows_of(number, envelope):
                held[table].append(row)
                count += 1
            if count >= _ROWS:
                flush()
                count = 0
        held["notices"] = held["notices"]
        flush()
    return list(files.values())


def _schema(columns: tuple[Column, ...]) -> Any:
    return pa.schema([(column.name, _TYPES[column.type]) for column in columns])


def _batch(columns: tuple[Column, ...], rows: list[Row]) -> Any:
    arrays = [pa.array([row[n] for row in rows], _TYPES[column.type]) for n, column in enumerate(columns)]
    return pa.record_batch(arrays, schema=_schema(columns))
