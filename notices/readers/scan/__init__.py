"""Scanned pages: PNG, JPEG, TIFF and WebP, read with the models that are installed beside this package."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from notices.model import Page, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.readers.scan.page import Ocr


def read(path: Path, *, ocr: Ocr = "auto", dpi: float | None = None, only: int | None = None) -> Iterator[Page]:
    """The pages of a picture file. `dpi` stands before what the file says. Raises ReadError where it gives none.

    `ocr` is `auto` (look first, and read whole where a notice can be), `always` (read every line) or `never`. `only` is one
    page of several, from 1; one that is damaged among several costs itself alone.
    """
    from notices.readers.scan import load, page

    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    for picture in load.pictures(path, only):
        if isinstance(picture, load.Damaged):
            yield _unreadable(path, sha256, picture.number, picture.reason)
            continue
        yield page.read_picture(
            picture.grey,
            file=str(path),
            sha256=sha256,
            number=picture.number,
            dpi=dpi or picture.dpi,
            ocr=ocr,
        )


def count(path: Path) -> int:
    """How many pages a picture file has. Raises ReadError where it is no picture."""
    from notices.readers.scan import load

    return load.count(path)


def _unreadable(path: Path, sha256: str, number: int, reason: str) -> Page:
    problem = Problem("page-unreadable", "error", "", reason, f"第{number}页无法读取")
    return Page(file=str(path), sha256=sha256, number=number, reader="scan", lines=(), problems=(problem,))
