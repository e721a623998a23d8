"""One file a format; which reader takes a file is told by its first bytes, then by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.model import Page

Ocr = Literal["auto", "always", "never"]
_TEXT = frozenset({".txt", ".md", ".markdown", ".text"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"})
_MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"RIFF")


def read_pages(
    path: Path, *, ocr: Ocr = "auto", dpi: float | None = None, only: int | None = None
) -> Iterator[Page]:
    """The pages of a file. Raises ReadError where it gives none.

    `ocr` says when pictures are read: `auto` looks first and reads where a notice can be, `always` reads everything,
    `never` nothing. `dpi` stands before what a picture file says of its resolution. `only` is one page of a PDF, from 1.
    """
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError as error:
        raise ReadError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if not head:
        raise ReadError(f"{path}: the file is empty; nothing was read")
    if b"%PDF-" in head:
        from notices.readers import pdf

        yield from _pdf_pages(path, pdf.read(path, only), ocr)
    elif head.startswith(_MAGIC) or path.suffix.lower() in _PICTURES:
        from notices.readers import scan

        yield from scan.read(path, ocr=ocr, dpi=dpi)
    elif path.suffix.lower() in _TEXT or b"\x00" not in head:
        from notices.readers import plain

        yield from plain.read(path)
    else:
        raise ReadError(f"{path}: neither text, PDF nor a picture; give the page as .txt, .md, .pdf, .png, .jpg, .tif or .webp")


def _pdf_pages(path: Path, pages: Iterator[Page], ocr: Ocr) -> Iterator[Page]:
    """Pages with a text layer as they are; the models are loaded when the first page needs them."""
    for page in pages:
        if ocr == "never" or (ocr == "auto" and page.lines and not page.pictures):
            yield page
        else:
            from notices.readers.pdf_pictures import read_again

            yield from read_again(path, (page,), ocr)


def readable(path: Path) -> bool:
    """Whether a folder's file is taken as a page, by its name."""
    return path.suffix.lower() in _TEXT | _PICTURES | {".pdf"}
