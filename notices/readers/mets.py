"""METS: an issue bundled by a library; its pages are files beside it. https://www.loc.gov/standards/mets/."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from notices.model import Page, Problem
from notices.patterns import late
from notices.readers.errors import ReadError
from notices.readers.source import Source
from notices.readers.trees import below, name, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_RANKS = (".xml", ".hocr", ".html", ".htm", ".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".webp")
"""What is read where a page has several files: the text of a library before its pictures."""
_LONGEST = 240
_DATE = late(r"((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})")
_HREF = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, slots=True)
class _Part:
    files: tuple[str, ...]
    label: str | None


def read(path: Path, *, dpi: float | None = None) -> Iterator[Page]:
    """The pages of the files that a METS bundles. Raises ReadError where it names none."""
    source = Source.of(path)
    root = read_tree(source)
    parts = list(_parts(root))
    if not parts:
        raise ReadError(f"{path}: this METS names no file of a page; fetch the whole bundle")
    publication, issued = _text(root, "title"), _date(_text(root, "dateIssued"))
    number = 0
    for part in parts:
        for page in _pages(path, source, part, dpi):
            number += 1
            yield replace(
                page,
                number=number,
                publication=publication,
                issue_date=issued,
                page_label=part.label or page.page_label,
            )


def _pages(path: Path, source: Source, part: _Part, dpi: float | None) -> Iterator[Page]:
    """The pages of one part; a file that is not there or gives no page is told of."""
    from notices.readers import read_pages

    try:
        yield from read_pages(_beside(path, part.files), dpi=dpi)
    except ReadError as error:
        problem = Problem(
            "page-unreadable",
            "error",
            "",
            f"a page of the bundle cannot be read: {error}",
            f"无法读取其中一页：{error}",
        )
        yield Page(
            file=source.file, sha256=source.sha256, number=1, reader="mets", lines=(), problems=(problem,)
        )


def _beside(path: Path, files: tuple[str, ...]) -> Path:
    """The best file of a page that lies in the folder of the METS or below it."""
    folder = path.resolve().parent
    for file in files:
        found = (folder / file).resolve()
        if found.is_relative_to(folder) and found.is_file():
            if _is_bundle(found):
                raise ReadError(f"{file}: a bundle inside a bundle")
            return found
    raise ReadError(f"{files[0]}: not beside the METS")


def _is_bundle(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(4096)
    return re.search(rb"<(?:[A-Za-z0-9]+:)?mets[\s>]", head) is not None


def _parts(root: etree._Element) -> Iterator[_Part]:
    """The pages in the order of the physical map; without one, each file for itself."""
    files = {file.get("ID"): href for file in below(root, "file") if (href := _location(file))}
    divisions = [
        division
        for chart in below(root, "structMap")
        if chart.get("TYPE", "").upper() != "LOGICAL"
        for division in below(chart, "div")
    ]
    found = False
    for division in divisions:
        pointers = [inner for inner in division if name(inner) == "fptr"]
        named = [pointer.get("FILEID") for pointer in pointers]
        named += [area.get("FILEID") for pointer in pointers for area in below(pointer, "area")]
        hrefs = [files[reference] for reference in dict.fromkeys(named) if reference in files]
        if hrefs:
            found = True
            yield _Part(tuple(sorted(hrefs, key=_rank)), division.get("ORDERLABEL") or None)
    if not found:
        yield from (_Part((href,), None) for href in files.values())


def _rank(href: str) -> int:
    suffix = Path(href).suffix.lower()
    return _RANKS.index(suffix) if suffix in _RANKS else len(_RANKS)


def _location(file: etree._Element) -> str:
    """Where a file lies in the bundle; nothing for addresses on the net."""
    for location in below(file, "FLocat"):
        try:
            parts = urlsplit((location.get(_HREF) or "").strip())
        except ValueError:
            continue
        path = unquote(parts.path).removeprefix("./")
        if (
            path
            and parts.scheme in ("", "file")
            and not parts.netloc
            and "\0" not in path
            and len(path) < _LONGEST
        ):
            return path.lstrip("/")
    return ""


def _text(root: etree._Element, wanted: str) -> str | None:
    texts = ((element.text or "").strip() for element in below(root, wanted))
    return next((text for text in texts if text), None)


def _date(written: str | None) -> date | None:
    match = _DATE.match(written or "")
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
