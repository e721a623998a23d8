"""One picture becomes one page: looked at, screened or read whole, and told what a person should know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from notices.model import Page, Problem
from notices.readers.scan import screen
from notices.readers.scan.bundled import bundled
from notices.readers.scan.crops import Cutter
from notices.readers.scan.echoes import without_echoes
from notices.readers.scan.look import look
from notices.readers.scan.parts import runs_of
from notices.readers.scan.recognise import glance, lines_of, looked_again, recognise, unread
from notices.readers.scan.sizes import settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.model import Line
    from notices.readers.scan.engine import Engine, Grey
    from notices.readers.scan.look import Look
    from notices.readers.scan.second import Seen

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
    lines, left = _read(seen, reads, ocr)
    return Page(
        file=file,
        sha256=sha256,
        number=number,
        reader=reads.name,
        lines=tuple(settled(without_echoes(lines))),
        width=seen.width,
        height=seen.height,
        rulings=seen.marks.rulings,
        tints=seen.marks.tints,
        pictures=seen.marks.pictures,
        turn=seen.to_file if seen.turn.angle or seen.quarters else None,
        problems=(*left, *_problems(seen, known=dpi is not None)),
    )


def _read(seen: Look, engine: Engine, ocr: Ocr) -> tuple[list[Line], tuple[Problem, ...]]:
    """The lines of every part that can hold a notice, and what to say of the rest; `always` reads every line."""
    many = len(seen.strips)
    if ocr == "always":
        return list(recognise(seen, range(many), engine).values()), ()
    runs = runs_of(seen)
    cutter = Cutter(seen.picture, engine)
    done: dict[int, Seen] = {}
    parts = screen.first_lines(seen, runs)
    while parts - done.keys():
        done |= glance(seen, sorted(parts - done.keys()), cutter, engine)
        parts = screen.to_read(seen, runs, {index: line.words for index, line in done.items()})
    if not parts:
        lines = lines_of(seen, done)
        return [lines[index] for index in sorted(lines)], (_screened(len(done), many),) if many else ()
    lines = lines_of(seen, looked_again(done, cutter, engine))
    lines |= {index: unread(seen, index) for index in range(many) if index not in done}
    return [lines[index] for index in sorted(lines)], (_in_part(len(done), many),) if len(done) < many else ()


_UNREAD = Problem(
    "page-unread", "warning", "", "the page is a picture, and OCR is off", "页面为图片，而文字识别已关闭"
)


def _screened(read: int, many: int) -> Problem:
    return Problem(
        "page-screened", "info", "",
        f"{read} of {many} lines were read and none can belong to a notice; --ocr always reads all",
        f"共 {many} 行，先读 {read} 行，均不似公告，其余未读；--ocr always 可读全版",
    )  # fmt: skip


def _in_part(read: int, many: int) -> Problem:
    return Problem(
        "page-read-in-part", "info", "",
        f"{read} of {many} lines were read: the parts that can hold a notice; --ocr always reads all",
        f"共 {many} 行，读 {read} 行，即可能有公告的部分；--ocr always 可读全版",
    )  # fmt: skip


def _problems(seen: Look, *, known: bool) -> Iterator[Problem]:
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
