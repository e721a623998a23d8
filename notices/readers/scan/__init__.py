"""Scanned pages: PNG, JPEG, TIFF and WebP, read with the models that are installed beside this package."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.model import Page
    from notices.readers.scan.page import Ocr


def read(path: Path, *, ocr: Ocr = "auto", dpi: float | None = None) -> Iterator[Page]:
    """The pages of a picture file. `dpi` stands before what the file says. Raises ReadError where it gives none.

    `ocr` is `auto` (look first, and read whole where a notice can be), `always` (read every line) or `never`.
    """
    from notices.readers.scan import load, page

    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    for picture in load.pictures(path):
        yield page.read_picture(
            picture.grey,
            file=str(path),
            sha256=sha256,
            number=picture.number,
            dpi=dpi or picture.dpi,
            ocr=ocr,
        )
