"""Word files (.docx): paragraphs, headings and tables of the main text. ECMA-376, part 1."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from notices.model import Line, Page
from notices.readers.errors import ReadError
from notices.readers.source import Source
from notices.readers.trees import below, child, name, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

_MOST_BYTES = 100_000_000
_PART = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MOST_SPAN = 60


def read(path: Path) -> Iterator[Page]:
    """The text of a Word file as one page. Raises ReadError where it gives none."""
    source = Source.of(path)
    body = child(read_tree(Source(source.file, _part(path))), "body")
    lines = tuple(_lines(body)) if body is not None else ()
    if not any(line.text.strip() for line in lines):
        raise ReadError(f"{path}: there is no text in this Word file")
    yield Page(file=source.file, sha256=source.sha256, number=1, reader="docx", lines=lines)


def _part(path: Path) -> bytes:
    """The main part of the package, unpacked only as far as a page can be long."""
    try:
        with zipfile.ZipFile(path) as package, package.open(_PART) as part:
            content = part.read(_MOST_BYTES + 1)
    except KeyError as error:
        raise ReadError(
            f"{path}: this is a ZIP file and no Word file; unpack it and give the pages in it"
        ) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise ReadError(f"{path}: this Word file cannot be unpacked: {error}; fetch it again") from error
    if len(content) > _MOST_BYTES:
        raise ReadError(f"{path}: this Word file unpacks to more than {_MOST_BYTES} bytes; it is no page")
    return content


def _lines(body: etree._Element) -> Iterator[Line]:
    for element in body:
        if name(element) == "tbl":
            yield from (Line("\t".join(row)) for row in _rows(element))
            yield Line("")
        elif name(element) in ("p", "sdt"):
            heading = any(
                _value(style).startswith(("Heading", "Title", "标题")) for style in below(element, "pStyle")
            )
            for text in _text(element).split("\n"):
                yield Line(text.strip(" ").replace("\t", " "), heading=heading)
            yield Line("")


def _value(element: etree._Element) -> str:
    return element.get(f"{_W}val") or element.get(f"{_STRICT}val") or ""


def _rows(table: etree._Element) -> Iterator[list[str]]:
    """The cells of each row; what a cell spans is left empty."""
    for row in (inner for inner in table if name(inner) == "tr"):
        cells: list[str] = []
        for cell in (inner for inner in row if name(inner) == "tc"):
            text = (
                "".join(_text(paragraph) for paragraph in below(cell, "p"))
                .replace("\t", " ")
                .replace("\n", "")
            )
            wide = next((_value(span) for span in below(cell, "gridSpan")), "1")
            across = min(int(wide[:9]), _MOST_SPAN) if wide.isascii() and wide.isdecimal() else 1
            cells += [text.strip(), *[""] * (across - 1)]
        if any(cells):
            yield cells


def _text(paragraph: etree._Element) -> str:
    """The characters of a paragraph; deletions that are still recorded are none of them."""
    parts: list[str] = []
    for element in below(paragraph, "t", "tab", "br", "cr", "noBreakHyphen"):
        kind = name(element)
        if kind == "t":
            parts.append(element.text or "")
        elif kind in ("br", "cr"):
            parts.append("\n")
        elif kind == "noBreakHyphen":
            parts.append("-")
        elif (parent := element.getparent()) is not None and name(parent) == "r":
            parts.append("\t")
    return "".join(parts)
