"""One picture becomes one page: looked at, screened or read whole, and told what a person should know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from notices.model import Page, Problem
from notices.readers.scan import screen
from notices.readers.scan.bundled import bundled
from notices.readers.scan.look import look
from notices.readers.scan.recognise import recognise
from notices.readers.scan.sizes import settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.readers.scan.engine import Engine, Grey
    from notices.readers.scan.look import Look

Ocr: TypeAlias = Literal["auto", "always", "never"]
_CLIFF = 170
"""Dots an inch below which degraded figures are misread and still look right."""


def read_picture(
    picture: Grey,
    *,
    file: str,
    sha256: str,
    number: int = 1,
    dpi: float | None = None,
    ocr: Ocr = "auto",
    engine: Engine | None = None,
) -> Page:
    """The page of a grey picture. Without a `dpi` it is guessed from the type; `ocr="never"` reads no line."""
    if ocr == "never":
        return Page(file=file, sha256=sha256, number=number, reader="none", lines=(), problems=(_UNREAD,))
    reads = engine or bundled()
    seen = look(picture, dpi, reads)
    wanted = screen.first_lines(seen) if ocr == "auto" else list(range(len(seen.strips)))
    lines = recognise(seen, wanted, reads)
    screened = ocr == "auto" and not screen.can_hold_notice(lines)
    if not screened:
        rest = sorted(set(range(len(seen.strips))) - set(wanted))
        lines += recognise(seen, rest, reads)
    return Page(
        file=file,
        sha256=sha256,
        number=number,
        reader=reads.name,
        lines=tuple(settled(lines)),
        width=seen.width,
        height=seen.height,
        rulings=seen.marks.rulings,
        tints=seen.marks.tints,
        pictures=seen.marks.pictures,
        turn=seen.to_file if seen.turn.angle or seen.quarters else None,
        problems=tuple(_problems(seen, known=dpi is not None, read=len(lines) if screened else None)),
    )


_UNREAD = Problem(
    "page-unread", "warning", "", "the page is a picture, and OCR is off", "页面为图片，而文字识别已关闭"
)


def _problems(seen: Look, *, known: bool, read: int | None) -> Iterator[Problem]:
    if read is not None:
        many = len(seen.strips)
        yield Problem(
            "page-screened", "info", "",
            f"{read} of {many} lines were read and none can belong to a notice; --ocr always reads all",
            f"共 {many} 行，先读 {read} 行，均不似公告，其余未读；--ocr always 可读全版",
        )  # fmt: skip
    if not known:
        yield Problem(
            "resolution-guessed", "info", "",
            f"the file does not say its resolution; the size of the type says {seen.dpi:.0f} dpi; --dpi sets it",
            f"文件未注明分辨率，按字号推断为 {seen.dpi:.0f} dpi；可用 --dpi 指定",
        )  # fmt: skip
    if seen.dpi < _CLIFF:
        yield Problem(
            "resolution-low", "warning", "",
            f"{seen.dpi:.0f} dpi: figures may be misread and still look right; scan at 300",
            f"分辨率仅 {seen.dpi:.0f} dpi，数字可能误读而不露痕迹；请以 300 dpi 重新扫描",
        )  # fmt: skip
