"""One file a format; which reader takes a file is told by its first bytes, then by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.model import Page

_TEXT = frozenset({".txt", ".md", ".markdown", ".text"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"})
_MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"RIFF")


def read_pages(path: Path) -> Iterator[Page]:
    """The pages of a file. Raises ReadError where it gives none."""
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError as error:
        raise ReadError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if not head:
        raise ReadError(f"{path}: the file is empty; nothing was read")
    if b"%PDF-" in head:
        from notices.readers import pdf

        yield from pdf.read(path)
    elif head.startswith(_MAGIC) or path.suffix.lower() in _PICTURES:
        from notices.readers import scan

        yield from scan.read(path)
    elif path.suffix.lower() in _TEXT or b"\x00" not in head:
        from notices.readers import plain

        yield from plain.read(path)
    else:
        raise ReadError(f"{path}: neither text, PDF nor a picture; give the page as .txt, .md, .pdf, .png, .jpg, .tif or .webp")


def readable(path: Path) -> bool:
    """Whether a folder's file is taken as a page, by its name."""
    return path.suffix.lower() in _TEXT | _PICTURES | {".pdf"}
