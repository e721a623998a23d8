"""Where pages come from: files, folders, patterns, archives, lists of them, and object storage."""

from __future__ import annotations

import glob
import hashlib
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING

from notices.batch import archives, remote
from notices.readers import is_edition, readable
from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Source:
    """One file of pages: its name in the ledger, and where its bytes are."""

    name: str
    file: str
    """A path, or an address with `://`."""
    member: str | None = None
    """Its name inside an archive."""

    @contextmanager
    def opened(self) -> Iterator[Path]:
        """A file on this machine with the bytes, there as long as they are read. Raises ReadError."""
        if self.member is None and not remote.is_address(self.file):
            yield Path(self.file)
            return
        with NamedTemporaryFile(prefix="notices-", suffix=Path(self.name).suffix) as local:
            with self._stream() as stream:
                shutil.copyfileobj(stream, local)
            local.flush()
            yield Path(local.name)

    def mark(self) -> str | None:
        """What changes when the bytes do: their SHA-256, or the mark of the object storage. None without a file."""
        try:
            if self.member is None and remote.is_address(self.file):
                return remote.mark(self.file)
            if self.member is None and Path(self.file).is_dir():
                return _folder_mark(Path(self.file))
            if self.member is None:
                found = Path(self.file).stat()
                return _sha256(self.file, found.st_mtime_ns, found.st_size)
            with self._stream() as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]
        except (ReadError, OSError):
            return None

    @contextmanager
    def _stream(self) -> Iterator[IO[bytes]]:
        if self.member is not None:
            with archives.member(self.file, self.member) as stream:
                yield stream
        elif remote.is_address(self.file):
            with remote.opened(self.file) as stream:
                yield stream
        else:
            with Path(self.file).open("rb") as stream:
                yield stream


def find_sources(given: Iterable[str]) -> Iterator[Source]:
    """Every file of pages under what was given, one after another. Raises FileNotFoundError where there is nothing.

    Given are files, folders (every readable file below, in the order of names), patterns, zip and tar archives,
    addresses such as `s3://bucket/folder/*.pdf`, and `@list.txt`, a file with one of these a line.
    """
    for one in given:
        if one.startswith("@") and not Path(one).exists():
            yield from _listed(Path(one[1:]))
        elif remote.is_address(one):
            for address in remote.addresses(one):
                if readable(Path(address)) or address == one:
                    yield Source(_shown(address), address)
        elif Path(one).is_dir():
            yield from (source for path in _inputs(Path(one)) for source in _file(path))
        elif Path(one).exists():
            yield from _file(Path(one))
        elif found := sorted(glob.glob(one, recursive=True)):  # noqa: PTH207 - patterns may be absolute
            yield from find_sources(found)
        else:
            raise FileNotFoundError(one)


def _listed(path: Path) -> Iterator[Source]:
    """A line of a list that leads nowhere is a page that cannot be read: the run goes on and the ledger tells it."""
    with path.open(encoding="utf-8-sig") as file:
        for line in (line.strip() for line in file):
            try:
                if line and not line.startswith("#"):
                    yield from find_sources([line])
            except FileNotFoundError:
                yield Source(_shown(line), line)


def _inputs(folder: Path) -> Iterator[Path]:
    """What a folder holds: itself where it is a saved edition, its bundle where it has one, else the files below it."""
    if is_edition(folder):
        yield folder
    elif (folder / "mets.xml").is_file():
        yield folder / "mets.xml"
    else:
        yield from _below(folder)


def _folder_mark(folder: Path) -> str:
    """The SHA-256 of the names and bytes of an edition's files."""
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.htm*")):
        whole.update(path.name.encode("utf-8", "surrogateescape") + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


@lru_cache(maxsize=1)
def _sha256(file: str, changed: int, size: int) -> str:
    """The hash of a file's bytes, once for all its pages that are read one after the other."""
    del changed, size
    with Path(file).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _below(folder: Path) -> Iterator[Path]:
    """Files below a folder, the names of one folder in memory at a time."""
    for name in sorted(os.listdir(folder)):  # noqa: PTH208 - names take a tenth of the memory of paths
        path = folder / name
        if path.is_dir():
            yield from _inputs(path)
        elif readable(path) or archives.is_archive(path):
            yield path


def _file(path: Path) -> Iterator[Source]:
    if not archives.is_archive(path):
        yield Source(_shown(str(path)), str(path))
        return
    try:
        for shown, member in archives.members(path):
            if readable(Path(shown)):
                yield Source(f"{_shown(str(path))}!/{_shown(shown)}", str(path), member)
    except ReadError:
        yield Source(_shown(str(path)), str(path), "")


def _shown(name: str) -> str:
    """A name in characters that can be written; bytes that are no UTF-8 are escaped."""
    return name.encode("utf-8", "backslashreplace").decode()
