"""Zip and tar archives of pages: what they hold, and one member's bytes."""

from __future__ import annotations

import tarfile
import zipfile
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAMAGE = (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, RuntimeError, NotImplementedError)
"""RuntimeError is what zipfile says of a password, NotImplementedError of a compression that it does not know."""


def is_archive(path: Path) -> bool:
    """Whether a file is taken as an archive, by its name.

    >>> is_archive(Path("2024-05.tar.gz")), is_archive(Path("page.pdf"))
    (True, False)
    """
    return path.name.lower().endswith((".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"))


def members(path: Path) -> Iterator[tuple[str, str]]:
    """The files in an archive: the name to show, and the name by which the archive knows it. Raises ReadError."""
    try:
        if path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as archive:
                yield from sorted(
                    (_shown(entry), entry.filename) for entry in archive.infolist() if not entry.is_dir()
                )
        else:
            with tarfile.open(path) as archive:
                yield from ((entry.name, entry.name) for entry in archive if entry.isfile())
    except _DAMAGE as error:
        raise ReadError(f"{path}: the archive cannot be read ({error}); fetch it again") from error


@contextmanager
def member(file: str, name: str) -> Iterator[IO[bytes]]:
    """The bytes of one member. Raises ReadError where the archive is damaged, or asks for a password."""
    try:
        archive = _opened(file, Path(file).stat().st_mtime_ns)
        stream = archive.open(name) if isinstance(archive, zipfile.ZipFile) else _tar_member(archive, name)
        if stream is None:
            raise ReadError(f"{file}!/{name}: the archive holds no such file")
        with stream:
            yield stream
    except KeyError as error:
        raise ReadError(f"{file}!/{name}: the archive holds no such file") from error
    except _DAMAGE as error:
        raise ReadError(f"{file}!/{name}: the archive cannot be read ({error}); fetch it again") from error


def _tar_member(archive: tarfile.TarFile, name: str) -> IO[bytes] | None:
    """Looked for from the start, so that what stands before a damaged place is still read."""
    entry = next((entry for entry in archive if entry.name == name), None)
    return None if entry is None else archive.extractfile(entry)


@lru_cache(maxsize=1)
def _opened(file: str, changed: int) -> zipfile.ZipFile | tarfile.TarFile:
    """The last archive stays open: its pages follow one another, and a tar is read from its start again otherwise."""
    del changed
    return zipfile.ZipFile(file) if file.lower().endswith(".zip") else tarfile.open(file)


def _shown(entry: zipfile.ZipInfo) -> str:
    """The name of a member; archives of Chinese Windows write GB18030 where the standard says code page 437."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename
