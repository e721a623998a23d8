"""XLSX (`pip install 'notices[xlsx]'`): one sheet a table, text as text, numbers and dates as such; no evidence.

A sheet has 1,048,576 rows and a cell 32,767 characters: what is longer is cut there, with an ellipsis as its last
character, and records beyond the last row are refused.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import xlsxwriter

from notices.batch.tables import Column, Row, rows_of, tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LONGEST = 32_767
_MOST_ROWS = 1_048_576
_EXACT = 15
"""Digits that a spreadsheet's number holds; a decimal with more is written as text."""


def write(records: Iterable[dict[str, Any]], out: Path) -> list[Path]:
    """Write the tables that have rows."""
    with xlsxwriter.Workbook(
        out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        sheets = _Sheets(book)
        sheets.sheet("notices")
        for number, envelope in enumerate(records, start=1):
            for table, row in rows_of(number, envelope):
                sheets.add(table, row)
    return [out]


class _Sheets:
    def __init__(self, book: Any) -> None:
        self._book = book
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._sheets: dict[str, tuple[Any, tuple[Column, ...]]] = {}
        self._rows: dict[str, int] = {}

    def sheet(self, table: str) -> tuple[Any, tuple[Column, ...]]:
        if table not in self._sheets:
            columns = tables()[table]
            sheet = self._book.add_worksheet(table[:31])
            sheet.freeze_panes(1, 0)
            for n, column in enumerate(_shown(columns)):
                sheet.write_string(0, n, column.name)
            self._sheets[table] = sheet, columns
            self._rows[table] = 1
        return self._sheets[table]

    def add(self, table: str, row: Row) -> None:
        sheet, columns = self.sheet(table)
        at = self._rows[table]
        if at >= _MOST_ROWS:
            raise ValueError(f"a sheet holds {_MOST_ROWS} rows; export to Parquet or SQLite / 超出工作表行数，请导出为 Parquet 或 SQLite")
        values = [value for column, value in zip(columns, row, strict=True) if column.name != "evidence"]
        for n, value in enumerate(values):
            self._cell(sheet, at, n, value)
        self._rows[table] = at + 1

    def _cell(self, sheet: Any, at: int, n: int, value: Any) -> None:
        if value is None:
            return
        if isinstance(value, bool):
            sheet.write_boolean(at, n, value)
        elif isinstance(value, date):
            if value.year < 1900:  # noqa: PLR2004 - a spreadsheet's first year
                sheet.write_string(at, n, value.isoformat())
            else:
                sheet.write_datetime(at, n, value, self._day)
        elif isinstance(value, str) or (isinstance(value, Decimal) and len(value.as_tuple().digits) > _EXACT):
            text = str(value)
            sheet.write_string(at, n, text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")
        else:
            sheet.write_number(at, n, value)


def _shown(columns: tuple[Column, ...]) -> list[Column]:
    return [column for column in columns if column.name != "evidence"]
