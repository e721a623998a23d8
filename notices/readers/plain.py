"""Plain text and Markdown, as OCR and digital editions leave it: one page a file.

Encodings are told apart by their marks and by trying: a byte order mark, then strict UTF-8, then UTF-16 where every
other byte is empty, then strict GB18030. A file that is none of them is refused, never guessed.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from notices.model import Line, Page
from notices.patterns import late
from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEADING = late(r"^[ ]{0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$")
_EMPHASIS = late(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_PIPE_ROW = late(r"^[ ]{0,3}\|.*\|[ \t]*$")
_PIPE = late(r"[|｜]")
_LONE_CELL = late(r"^[ ]{0,3}[|｜]?[^|｜]{1,60}[|｜][ \t]*$")
_PIPE_RULE = late(r"^[ ]{0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_CONTROL = late(r"[\x00-\x08\x0e-\x1a\x7f]")
_MOST_BYTES = 20_000_000


def read(path: Path) -> Iterator[Page]:
    """The one page of a text file. Raises ReadError where the bytes are no text."""
    content = path.read_bytes()
    text = decode(content, str(path))
    yield Page(
        file=str(path),
        sha256=hashlib.sha256(content).hexdigest(),
        number=1,
        reader="plain",
        lines=tuple(_lines(text)),
    )


def decode(content: bytes, name: str) -> str:
    """The text of a file's bytes.

    >>> decode("公告".encode("gb18030"), "page.txt")
    '公告'
    """
    if not content.strip():
        raise ReadError(f"{name}: the file is empty; nothing was read")
    if len(content) > _MOST_BYTES:
        raise ReadError(f"{name}: {len(content)} bytes are too many for one page of text; split the file by page")
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_CONTROL.findall(text)) * 50 <= len(text):
            return text.lstrip("\ufeff")
    raise ReadError(
        f"{name}: this is not text in UTF-8, UTF-16 or GB18030; convert it to UTF-8, or give the page as PDF"
    )


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    sample = content[:4000]
    if sample[1::2].count(0) * 3 > len(sample) // 2 * 1:
        return ("utf-16-le",)
    if sample[::2].count(0) * 3 > len(sample) // 2 * 1:
        return ("utf-16-be",)
    return ("utf-8-sig", "gb18030")


def _lines(text: str) -> Iterator[Line]:
    printed_lines = text.splitlines()
    open_rows = _open_rows(printed_lines)
    for number, printed in enumerate(printed_lines):
        if _PIPE_RULE.match(printed) and "|" in printed:
            continue
        if _PIPE_ROW.match(printed) and not _LONE_CELL.match(printed):
            yield Line(printed.strip().strip("|").replace("|", "\t"))
        elif _LONE_CELL.match(printed):
            yield Line(printed.strip().strip("|｜ \u3000"))
        elif number in open_rows:
            yield Line(_PIPE.sub("\t", printed.strip().rstrip("|｜ \u3000")))
        elif re.match(r"^[ ]{0,3}#{1,6}[ \t]", printed):
            yield Line(_EMPHASIS.sub(r"\1", _HEADING.sub("", printed)), heading=True)
        else:
            yield Line(_EMPHASIS.sub(r"\1", printed).rstrip())


def _open_rows(printed: list[str]) -> frozenset[int]:
    """The rows of tables whose lines have pipes between their cells and none around them: two or more in a run."""
    lines = [at for at, line in enumerate(printed) if line.strip(" \u3000")]
    piped = [len(_PIPE.findall(printed[at].strip().rstrip("|｜ \u3000"))) > 1 for at in lines]
    return frozenset(
        at
        for number, at in enumerate(lines)
        if piped[number] and True in (*piped[max(number - 1, 0) : number], *piped[number + 1 : number + 2])
    )
