"""Opens pictures of pages: PNG, JPEG, TIFF with many pages, WebP; upright, grey, eight bits.

What cannot be a page is refused before its pixels are unpacked: a header that promises more than a broadsheet at
600 dpi would fill the memory, and a picture of a few pixels holds no line.
"""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.readers.scan.engine import Grey

_MOST_PIXELS = 150_000_000
_LEAST_SIDE = 40
_MOST_FRAMES = 2000
_TOO_LARGE = "are more than a newspaper page has at 600 dpi; scan it at 300 dpi"
_BYTE = 255
_PAGE_MM = (100.0, 700.0)


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as pixels, and the resolution that its file claims (None where it says nothing that can be true)."""

    grey: Grey
    number: int
    dpi: float | None


@dataclass(frozen=True, slots=True)
class Damaged:
    """One page among several that cannot be had, and why."""

    number: int
    reason: str


def pictures(path: Path, only: int | None = None) -> Iterator[Picture | Damaged]:
    """The pages of a picture file, in order, or `only` one, from 1. Raises ReadError where it is no picture of a page."""
    with _opened(path) as opened:
        frames = _frames(opened, path)
        for number in (only,) if only else range(1, frames + 1):
            try:
                yield _page(opened, number, str(path))
            except ReadError as wrong:
                if frames == 1:
                    raise
                yield Damaged(number, str(wrong))


def count(path: Path) -> int:
    """How many pages a picture file has. Raises ReadError where it is no picture."""
    with _opened(path) as opened:
        return _frames(opened, path)


def _frames(opened: Image.Image, path: Path) -> int:
    try:
        with _quietly():
            return min(getattr(opened, "n_frames", 1), _MOST_FRAMES)
    except (OSError, SyntaxError, ValueError, EOFError) as wrong:
        raise ReadError(f"{path}: its pages cannot be counted ({_said(wrong)}); scan or download it again") from wrong


def _opened(path: Path) -> Image.Image:
    if not path.stat().st_size:
        raise ReadError(f"{path}: the file is empty; nothing was read")
    try:
        with _quietly():
            return Image.open(path)
    except Image.DecompressionBombError as wrong:
        raise ReadError(f"{path}: its pixels {_TOO_LARGE} ({_said(wrong)})") from wrong
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as wrong:
        raise ReadError(f"{path}: not a picture that can be read ({_said(wrong)})") from wrong


@contextmanager
def _quietly() -> Iterator[None]:
    """Pillow warns of large sizes, which are refused here, and of damaged tags, which no page of print needs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _page(opened: Image.Image, number: int, name: str) -> Picture:
    where = f"{name}, page {number}"
    try:
        with _quietly():
            opened.seek(number - 1)
            _refuse_size(opened.size, where)
            opened.load()
            upright = ImageOps.exif_transpose(opened)
        return Picture(_grey(upright), number, _claimed(opened))
    except ReadError:
        raise
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, Image.DecompressionBombError) as wrong:
        raise ReadError(
            f"{where}: the picture is damaged ({_said(wrong)}); scan or download it again"
        ) from wrong


def _refuse_size(size: tuple[int, int], where: str) -> None:
    width, height = size
    if width * height > _MOST_PIXELS:
        raise ReadError(f"{where}: {width} x {height} pixels {_TOO_LARGE}")
    if min(width, height) < _LEAST_SIDE:
        raise ReadError(f"{where}: {width} x {height} pixels hold no line of print")


def _grey(picture: Image.Image) -> Grey:
    """Eight bits of grey: sixteen are scaled by what they use, transparency lies on white, CMYK is mixed."""
    if picture.mode in {"I", "F", "I;16", "I;16B", "I;16L"}:
        deep = np.asarray(picture).astype(np.float32)
        top = 65535.0 if deep.max(initial=0) > _BYTE else 255.0
        return (deep / top * 255).clip(0, 255).astype(np.uint8)
    if picture.has_transparency_data:
        over = picture.convert("RGBA")
        white = Image.new("RGBA", over.size, "white")
        white.alpha_composite(over)
        return np.asarray(white.convert("L"))
    if picture.mode == "CMYK":
        return np.asarray(picture.convert("RGB").convert("L"))
    return np.asarray(picture.convert("L"))


def _claimed(opened: Image.Image) -> float | None:
    """The file's own resolution, where a page of that size can be."""
    claim = opened.info.get("dpi")
    if claim is None:
        return None
    across, down = (float(value) for value in claim)
    if not across or abs(across - down) > 0.1 * across:
        return None
    long = max(opened.size) / across * 25.4
    return across if _PAGE_MM[0] <= long <= _PAGE_MM[1] else None


def _said(wrong: BaseException) -> str:
    return str(wrong) or type(wrong).__name__
