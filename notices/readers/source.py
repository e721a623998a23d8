"""One file as it was given: its name, its bytes, their hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and bytes; pages carry the name and the hash."""

    file: str
    content: bytes

    @staticmethod
    def of(path: Path) -> Source:
        """A file read whole. Raises ReadError where it cannot be opened, is empty or is too large."""
        try:
            size = path.stat().st_size
            if size > _MOST_BYTES:
                raise ReadError(f"{path}: {size} bytes are too many for one file of pages; split it by page")
            content = path.read_bytes()
        except OSError as error:
            raise ReadError(f"{path}: cannot be opened: {error.strerror or error}") from error
        if not content.strip(b"\0 \t\r\n"):
            raise ReadError(f"{path}: the file is empty; nothing was read; fetch it again")
        return Source(str(path), content)

    @property
    def sha256(self) -> str:
        """The hash of the bytes."""
        return hashlib.sha256(self.content).hexdigest()
