"""Pages as one looks at them: PDF pages rendered, scans as they are, both as WebP; pages of text as their text.

A file that is gone, or whose bytes are no longer those that were read, has no picture: boxes of another page on it would lie.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notices.report.covers import Cover
    from notices.report.gather import RunPage

_SCALE = 1.9
"""Pixels a point: body type of 8 points is 15 pixels high, which reads well."""
_LONGEST = 3200
_QUALITY = 42
_TEXT_MOST = 200_000
_GREY = "#8a8a8a"


@dataclass(frozen=True, slots=True)
class View:
    """What a page is shown as: a WebP picture, or text, or neither and why; `size` in points."""

    picture: bytes | None = None
    text: str | None = None
    size: tuple[float, float] | None = None
    why: str = ""


def views(pages: Iterable[RunPage], folder: Path, covers: Sequence[Cover] | None = None) -> Iterator[View]:
    """Each page's view; `folder` is where files are looked for that do not stand where the run says.

    `covers` say what of each page may be seen; a page of text is then not shown whole.
    """
    for index, page in enumerate(pages):
        content = _content(page.file, folder)
        if content is None and _is_edition(page.file, folder):
            yield View(size=page.size, why="none")
        elif content is None:
            yield View(size=page.size, why="gone")
        elif hashlib.sha256(content).hexdigest() != page.sha256:
            yield View(size=page.size, why="changed")
        elif page.size is None:
            yield View(text="" if covers is not None else _text(content))
        else:
            yield _view(content, page, covers[index] if covers is not None else None)


def _text(content: bytes) -> str:
    """The words of a page of text; empty for a file that is no text, such as a Word file."""
    return "" if b"\0" in content or content.startswith(b"PK") else content.decode("utf-8", "replace")[:_TEXT_MOST]


def _is_edition(file: str, folder: Path) -> bool:
    """Whether a page came from a folder, which has no picture of its own."""
    return any(path.is_dir() for path in _places(file, folder))


def _content(file: str, folder: Path) -> bytes | None:
    """The bytes of a page's file; `archive.zip!/page.pdf` stands inside of a zip. None where they are not at hand."""
    archive, mark, member = file.partition("!/")
    path = _found(archive, folder)
    if path is None or not mark:
        return path.read_bytes() if path else None
    if not zipfile.is_zipfile(path):
        return None
    with zipfile.ZipFile(path) as opened:
        return opened.read(member) if member in opened.namelist() else None


def _found(file: str, folder: Path) -> Path | None:
    return next((path for path in _places(file, folder) if path.is_file()), None)


def _places(file: str, folder: Path) -> Iterator[Path]:
    """Where a file may stand: as the run says, or from the run folder on."""
    given = Path(file)
    yield from (given, folder / given, folder.parent / given, folder.parent / given.name)


def _view(content: bytes, page: RunPage, cover: Cover | None) -> View:
    assert page.size is not None
    try:
        picture = _rendered(content, page.number, page.size) if b"%PDF-" in content[:1024] else _scanned(content, page.number)
    except (UnidentifiedImageError, EOFError):  # ALTO and its like: a page with boxes, and no picture in the file
        return View(size=page.size, why="none")
    scale = min(1.0, _LONGEST / max(picture.size), max(1.0, _SCALE * page.size[0] / picture.size[0]))
    if scale < 1:
        picture = picture.resize(
            (round(picture.width * scale), round(picture.height * scale)), Image.Resampling.LANCZOS
        )
    if cover is not None:
        picture = _covered(picture, page.size, cover)
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=_QUALITY, method=3)
    return View(picture=out.getvalue(), size=page.size)


def _rendered(content: bytes, number: int, size: tuple[float, float]) -> Image.Image:
    document = pdfium.PdfDocument(content)
    try:
        scale = min(_SCALE, _LONGEST / max(size))
        rendered: Image.Image = document[number - 1].render(scale=scale).to_pil()
        return rendered.convert("RGB")
    finally:
        document.close()


def _scanned(content: bytes, number: int) -> Image.Image:
    with Image.open(io.BytesIO(content)) as opened:
        opened.seek(number - 1)
        upright = ImageOps.exif_transpose(opened)
        return upright.convert("L").convert("RGB")


def _covered(picture: Image.Image, size: tuple[float, float], cover: Cover) -> Image.Image:
    """Only what may be seen; half a point more is hidden on each side, for the edges of the type."""
    across, down = picture.width / size[0], picture.height / size[1]
    shown = Image.new("RGB", picture.size, _GREY)
    for x0, y0, x1, y1 in cover.seen:
        part = (max(int(x0 * across), 0), max(int(y0 * down), 0), int(x1 * across) + 1, int(y1 * down) + 1)
        shown.paste(picture.crop(part), part[:2])
    draw = ImageDraw.Draw(shown)
    for x0, y0, x1, y1 in cover.hidden:
        draw.rectangle(
            ((x0 - 0.5) * across, (y0 - 0.5) * down, (x1 + 0.5) * across, (y1 + 0.5) * down), fill=_GREY
        )
    return shown
