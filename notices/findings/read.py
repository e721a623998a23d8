"""Records out of files: JSON lines, JSON, Parquet, folders of them, and standard input; what is no record is a problem."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from notices.model import Problem

_COLUMNS = (
    "kind", "schema_version", "id", "title", "text", "record", "evidence", "derived", "confidence", "problems", "source",
)  # fmt: skip
_SUFFIXES = (".jsonl", ".ndjson", ".json", ".parquet")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands at one place of a file: an envelope, or why it is none."""

    path: str
    line: int
    envelope: dict[str, Any] | None
    problem: Problem | None = None


def entries(paths: Iterable[str]) -> Iterator[Entry]:
    """Everything that the paths hold, in order, a line at a time; '-' is standard input."""
    for path in paths:
        if path == "-":
            yield from _text("-", sys.stdin)
        elif Path(path).is_dir():
            for file in _files(Path(path)):
                yield from _file(file)
        else:
            yield from _file(Path(path))


def _files(folder: Path) -> list[Path]:
    """Files of records below a folder; of a run, what it made of all its pages: the rest of it holds no records."""
    found = {file for file in folder.rglob("*") if file.suffix in _SUFFIXES and file.is_file()}
    ledgers = {file for file in found if file.name == "ledger.jsonl"}
    merged = {file.parent / "records.jsonl" for file in ledgers} & found
    runs = {file.parent for file in merged}
    return sorted(merged | {file for file in found - ledgers if runs.isdisjoint(file.parents)})


def _file(path: Path) -> Iterator[Entry]:
    if path.suffix == ".parquet":
        yield from _parquet(path)
        return
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            yield from _text(str(path), stream)
    except OSError as error:
        yield _not_readable(str(path), 1, error)


def _text(path: str, stream: TextIO) -> Iterator[Entry]:
    """JSON lines where the first line is a whole value and no list, else one JSON text of one record or a list."""
    first = stream.readline()
    number = 1
    while first and not first.strip():
        first, number = stream.readline(), number + 1
    if _begins_a_text(first):
        yield from _whole(path, "\n" * (number - 1) + first + stream.read())
        return
    yield from _line(path, number, first)
    for place, line in enumerate(stream, start=number + 1):
        yield from _line(path, place, line)


def _begins_a_text(line: str) -> bool:
    """Whether a first line opens an object or list that goes on below, or is a list."""
    opened = line.lstrip("\ufeff \t")
    if opened.startswith("["):
        return True
    return opened.rstrip() == "{" or (opened.startswith("{") and opened.rstrip().endswith((",", "{", "[")))


def _line(path: str, number: int, line: str) -> Iterator[Entry]:
    if not line.strip("\ufeff \t\r\n"):
        return
    try:
        value = json.loads(line.lstrip("\ufeff"))
    except ValueError as error:
        yield _no_json(path, number, error)
        return
    yield _entry(path, number, value)


def _whole(path: str, text: str) -> Iterator[Entry]:
    try:
        value = json.loads(text.lstrip("\ufeff"))
    except ValueError as error:
        yield _no_json(path, getattr(error, "lineno", 1), error)
        return
    if not isinstance(value, list):
        yield _entry(path, 1, value)
        return
    for number, item in zip(_lines_of_items(text), value, strict=True):
        yield _entry(path, number, item)


def _lines_of_items(text: str) -> Iterator[int]:
    """The line on which each item of a list begins."""
    decoder, at = json.JSONDecoder(), text.index("[") + 1
    while True:
        while text[at] in " \t\r\n,":
            at += 1
        if text[at] == "]":
            return
        yield text.count("\n", 0, at) + 1
        _, at = decoder.raw_decode(text, at)


def _parquet(path: Path) -> Iterator[Entry]:
    """Rows in batches; nested columns may be written as JSON text."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        message = "reading Parquet needs pyarrow: pip install 'notices[parquet]'"
        problem = Problem("not-readable", "error", "", message, "读取 Parquet 需要安装 pyarrow")
        yield Entry(str(path), 1, None, problem)
        return
    number = 0
    try:
        for batch in ParquetFile(path).iter_batches(batch_size=256):
            for row in batch.to_pylist():
                number += 1
                yield _row(str(path), number, row)
    except (ArrowException, OSError) as error:
        yield _not_readable(str(path), number + 1, error)


def _row(path: str, number: int, row: dict[str, Any]) -> Entry:
    """A row's record; of other columns, which exports have beside it, nothing is kept."""
    try:
        return _entry(path, number, {name: _nested(name, row[name]) for name in _COLUMNS if name in row})
    except ValueError as error:
        return _no_json(path, number, error)


def _nested(name: str, value: Any) -> Any:
    nested = name in ("record", "evidence", "derived", "problems", "source")
    return json.loads(value) if nested and isinstance(value, str) else value


def _not_readable(path: str, number: int, error: Exception) -> Entry:
    message = str(error).replace("\n", " ")[:200]
    problem = Problem("not-readable", "error", "", f"this cannot be read: {message}", f"文件无法读取：{message}")
    return Entry(path, number, None, problem)


def _entry(path: str, number: int, value: Any) -> Entry:
    if (
        isinstance(value, dict)
        and isinstance(value.get("kind"), str)
        and isinstance(value.get("record"), dict)
    ):
        return Entry(path, number, value)
    problem = Problem(
        "not-a-record", "error", "", "this has no kind and record", "此行不是公告记录（没有 kind 和 record）"
    )
    return Entry(path, number, None, problem)


def _no_json(path: str, number: int, error: ValueError) -> Entry:
    return Entry(
        path,
        number,
        None,
        Problem("not-json", "error", "", f"this is no JSON: {error}", f"此行不是 JSON：{error}"),
    )
