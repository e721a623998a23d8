"""CSV: `out.csv` has the notices, `out.<table>.csv` each other table; UTF-8 with the mark that spreadsheets look for.

A cell that a spreadsheet would run as a formula gets a `'` in front, and so does one that begins with `'` itself.
"""

from __future__ import annotations

import csv
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, Any

from notices.batch.tables import rows_of, tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write(records: Iterable[dict[str, Any]], out: Path) -> list[Path]:
    """Write the tables that have rows; their files."""
    columns = tables()
    files: dict[str, Path] = {}
    with ExitStack() as open_files:
        writers: dict[str, Any] = {}

        def writer(table: str) -> Any:
            if table not in writers:
                files[table] = out if table == "notices" else out.with_name(f"{out.stem}.{table}.csv")
                file = open_files.enter_context(files[table].open("w", encoding="utf-8-sig", newline=""))
                writers[table] = csv.writer(file)
                writers[table].writerow(column.name for column in columns[table])
            return writers[table]

        writer("notices")
        for number, envelope in enumerate(records, start=1):
            for table, row in rows_of(number, envelope):
                writer(table).writerow(map(cell, row))
    return list(files.values())


def cell(value: Any) -> Any:
    """A value as a cell that no spreadsheet runs.

    >>> cell("=1+1"), cell("+86 10"), cell("遗失声明")
    ("'=1+1", "'+86 10", '遗失声明')
    """
    if isinstance(value, str):
        return (
            f"'{value}"
            if value.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'"))
            else value
        )
    if isinstance(value, date):
        return value.isoformat()
    return value
