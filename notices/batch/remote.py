"""Object storage and other addresses with `://`, through fsspec (`pip install 'notices[remote]'` and the store's own package)."""

from __future__ import annotations

from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator


_CHANGING = ("ETag", "etag", "md5Hash", "content_md5", "mtime", "LastModified", "last_modified", "modified", "updated", "created")
"""What the stores call it, the surest first."""


def is_address(text: str) -> bool:
    """Whether this is an address and not a path.

    >>> is_address("s3://archive/2024"), is_address("archive/2024")
    (True, False)
    """
    return "://" in text


def addresses(given: str) -> Iterator[str]:
    """The files at an address: itself, those below a folder, or those of a pattern, in the order of names."""
    system, path = _system(given)
    if any(mark in path for mark in "*?["):
        found = sorted(system.glob(path))
    elif system.isdir(path):
        found = sorted(system.find(path))
    else:
        found = [path]
    if not found:
        raise FileNotFoundError(given)
    yield from (str(system.unstrip_protocol(one)) for one in found)


@contextmanager
def opened(address: str) -> Iterator[IO[bytes]]:
    """The bytes at an address. Raises ReadError where they cannot be had."""
    system, path = _system(address)
    try:
        with system.open(path, "rb") as stream:
            yield stream
    except OSError as error:
        raise ReadError(f"{address}: cannot be opened: {error}") from error


def mark(address: str) -> str:
    """What the store says changes with the bytes: an ETag or sum, else a time, with the size.

    Only that: of the rest a store tells more of a file that it listed than of one that it was asked for.
    """
    system, path = _system(address)
    told = system.info(path)
    name = next((name for name in _CHANGING if told.get(name)), None)
    return f"{name} {told[name]} {told.get('size')}" if name else str(system.ukey(path))


def _system(address: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ModuleNotFoundError as error:
        raise ReadError(f"{address}: addresses need fsspec; run pip install 'notices[remote]'") from error
    try:
        system, path = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise ReadError(f"{address}: {error}") from error
    return system, str(path)
