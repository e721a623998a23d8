"""Part files: what units gave, written as it comes, and found again after a kill at any moment.

A part is a sequence of groups, each a head in JSON on one line and, counted in it, the bytes of the unit's records,
ledger rows and measures as they go into the merged files. A part being written ends in `.open`; its name when whole
says what is in it. A kill leaves at most one torn group at the end of an open part, which is cut off.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 200
_MOST_BYTES = 64_000_000


class PartWriter:
    """Writes groups into parts of a folder; a full part gets its name and the next one begins."""

    def __init__(self, folder: Path, prefix: str = "") -> None:
        self._folder = folder
        self._prefix = prefix
        self._file = self._path = None
        self._count = self._size = 0

    _file: Any
    _path: Path | None

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def add(self, content: bytes) -> None:
        """Write one group; after this call a kill does not lose it."""
        if self._file is None:
            self._path = self._folder / f"{self._prefix}{uuid4().hex}.open"
            self._file = self._path.open("wb", buffering=0)
        self._file.write(content)
        self._count += 1
        self._size += len(content)
        if self._count >= _MOST or self._size >= _MOST_BYTES:
            self._close()

    def _close(self) -> None:
        if self._file is not None and self._path is not None:
            os.fsync(self._file.fileno())
            self._file.close()
            adopt(self._path)
            self._file = None
            self._count = self._size = 0


def adopt_open(folder: Path, prefix: str = "") -> None:
    """Give the open parts of a run that was killed their names."""
    for path in sorted(folder.glob(f"{prefix}*.open")):
        adopt(path)


def adopt(path: Path) -> None:
    """Cut off a torn group, and rename a part to what is in it."""
    digest = hashlib.sha256()
    end = 0
    for head, _, end in read_heads(path):  # noqa: B007 - the last end is where the whole groups stop
        digest.update(json.dumps(head, sort_keys=True).encode())
    if end == 0:
        path.unlink()
        return
    os.truncate(path, end)
    path.replace(path.with_name(f"{digest.hexdigest()[:24]}.part"))


def read_heads(path: Path) -> Iterator[tuple[dict[str, Any], int, int]]:
    """The head of every whole group of a part, with where its body begins and ends."""
    size = path.stat().st_size
    with path.open("rb") as file:
        while line := file.readline():
            begin = file.tell()
            if not line.endswith(b"\n"):
                return
            head: dict[str, Any] = json.loads(line)
            end = begin + int(head["bytes"])
            if end > size:
                return
            yield head, begin, end
            file.seek(end)
