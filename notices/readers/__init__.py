"""One file a format; which reader takes a file is told by what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.model import Page
    from notices.readers.formats import Format

Ocr = Literal["auto", "always", "never"]
_TEXT = frozenset({".txt", ".md", ".markdown", ".text"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"})
_MARKED = frozenset({".xml", ".hocr", ".htm", ".html", ".shtml", ".xhtml", ".docx", ".tsv"})


def read_pages(
    path: Path, *, ocr: Ocr = "auto", dpi: float | None = None, only: int | None = None
) -> Iterator[Page]:
    """The pages of a file, or of a folder that is a saved edition. Raises ReadError where it gives none.

    `ocr` says when pictures are read: `auto` looks first and reads where a notice can be, `always` reads everything,
    `never` nothing. `dpi` stands before what a picture file says of its resolution. `only` is one page of a PDF or a TIFF, from 1.
    """
    from notices.readers.mended import mended
    from notices.readers.traditional import simplified

    yield from (mended(simplified(page)) for page in _pages(path, ocr, dpi, only))


def _pages(path: Path, ocr: Ocr, dpi: float | None, only: int | None) -> Iterator[Page]:
    if path.is_dir():
        from notices.readers import epaper_index

        if not is_edition(path):
            raise ReadError(
                f"{path}: a folder without index pages (node_*.htm) is no edition; give its files"
            )
        yield from epaper_index.read_edition(path)
        return
    found = _format(path)
    if found == "pdf":
        from notices.readers import pdf

        yield from _pdf_pages(path, pdf.read(path, only), ocr)
    elif found == "picture":
        from notices.readers import scan

        yield from scan.read(path, ocr=ocr, dpi=dpi, only=only)
    elif found == "text":
        from notices.readers import plain

        yield from plain.read(path)
    elif found == "unknown":
        raise ReadError(
            f"{path}: neither text nor another format that pages come in; give it as PDF, picture, text, ALTO, PAGE, hOCR, HTML or .docx"
        )
    else:
        yield from _documents(path, found, dpi)


def _documents(path: Path, found: Format, dpi: float | None) -> Iterator[Page]:
    """Pages of documents that other programs wrote; each reader is loaded when the first such file comes."""
    from importlib import import_module

    reader = import_module(f"notices.readers.{found}")
    measured = found in ("alto", "page_xml", "abbyy", "mets", "hocr", "engine_json", "tesseract_tsv")
    yield from reader.read(path, dpi=dpi) if measured else reader.read(path)


def _format(path: Path) -> Format:
    from notices.readers.formats import HEAD, format_of

    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise ReadError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if not head:
        raise ReadError(f"{path}: the file is empty; nothing was read")
    suffix = path.suffix.lower()
    if suffix in (".txt", ".text", ".md", ".markdown") and not head.startswith(
        (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff")
    ):
        return "text"
    return "picture" if suffix in _PICTURES and not head.lstrip().startswith(b"<") else format_of(head)


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
    return path.suffix.lower() in _TEXT | _PICTURES | _MARKED | {".pdf"}


def is_edition(folder: Path) -> bool:
    """Whether a folder is a saved day of a digital newspaper, which is one input."""
    return any(folder.glob("node_*.htm*"))
