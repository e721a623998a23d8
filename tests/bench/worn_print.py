"""What becomes of records when the same pages are printed or read worse: marks lost, numbers parted, lines wrapped, titles gone.

`python -m tests.bench.worn_print [WEAR ...]` reads every fixture of text as it is and worn, and prints for each wear the
share of notices of the same kind and the share of leaves that stay equal, marks and white space left out of account. No
wear is that of a real press; together they show where the finders lean on one mark of print. Some wears lose what the
record needs (a thousands separator, the end of a line that held a cell), so no program reaches 1.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notices.envelope import envelope
from notices.pipeline import parse
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

FIXTURES = Path(__file__).parents[2] / "fixtures"
Envelope = dict[str, Any]
_WIDTH = 44
"""Columns of the narrow print, Han counted twice: 22 letters a line."""


def lines_joined(text: str, chance: random.Random) -> str:
    """No empty line between paragraphs."""
    del chance
    return "\n".join(line for line in text.split("\n") if line.strip())


def lines_parted(text: str, chance: random.Random) -> str:
    """An empty line below every line."""
    del chance
    return "\n".join(line if _is_row(line) else f"{line}\n" for line in text.split("\n"))


def lines_wrapped(text: str, chance: random.Random) -> str:
    """Paragraphs set to 22 letters."""
    del chance
    return "\n".join(piece for line in text.split("\n") for piece in ([line] if _is_row(line) else _wrapped(line)))


def numbers_parted(text: str, chance: random.Random) -> str:
    """A blank inside every second long number or code."""
    return "\n".join(
        line if _is_row(line) else re.sub(r"(?<![0-9.,年月日/-])[0-9A-Z]{7,}(?![0-9.,年月])", lambda run: _parted(run[0], chance), line)
        for line in text.split("\n")
    )


def blanks_between_letters(text: str, chance: random.Random) -> str:
    """A blank behind three Han in a hundred."""
    return "".join(f"{sign} " if "\u4e00" <= sign <= "\u9fff" and chance.random() < 0.03 else sign for sign in text)


def brackets_lost(text: str, chance: random.Random) -> str:
    """Three brackets in ten lost."""
    return _without("（）()《》", text, chance)


def colons_lost(text: str, chance: random.Random) -> str:
    """Three colons in ten lost."""
    return _without("：:", text, chance)


def commas_lost(text: str, chance: random.Random) -> str:
    """Three commas in ten lost."""
    return _without("，,", text, chance)


def stops_lost(text: str, chance: random.Random) -> str:
    """Three full stops and semicolons in ten lost."""
    return _without("。；", text, chance)


def marks_half_width(text: str, chance: random.Random) -> str:
    """Every mark in half width."""
    del chance
    return text.translate(str.maketrans("，：；（）", ",:;()"))


WEARS: tuple[Callable[[str, random.Random], str], ...] = (
    lines_joined,
    lines_parted,
    lines_wrapped,
    numbers_parted,
    blanks_between_letters,
    brackets_lost,
    colons_lost,
    commas_lost,
    stops_lost,
    marks_half_width,
)


def titles_lost(text: str, records: Sequence[Envelope]) -> str:
    """Every line that was a notice's title is gone."""
    titles = {record["title"] for record in records if record["title"]}
    return "\n".join(line for line in text.split("\n") if squeeze(line.strip()) not in titles)


def main() -> None:
    """Print one line for each wear."""
    pages = [path for path in sorted(FIXTURES.rglob("*.txt")) if not {"_apart", "_invalid", "pages"} & set(path.parts) and path.stem != "known_gaps"]
    sound = {path: list(map(envelope, parse(path))) for path in pages}
    for wear in WEARS:
        if not sys.argv[1:] or wear.__name__ in sys.argv[1:]:
            _shown(wear.__name__, sound, lambda path, wear=wear: wear(path.read_text(encoding="utf-8"), random.Random(path.name)))
    if not sys.argv[1:] or "titles_lost" in sys.argv[1:]:
        _shown("titles_lost", sound, lambda path: titles_lost(path.read_text(encoding="utf-8"), sound[path]))


def _shown(name: str, sound: dict[Path, list[Envelope]], worn: Callable[[Path], str]) -> None:
    notices = kept = leaves = equal = 0
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        for path, before in sound.items():
            page.write_text(worn(path), encoding="utf-8")
            after = list(map(envelope, parse(page)))
            pairs = dict(_same_kinds(before, after))
            notices, kept = notices + max(len(before), len(after)), kept + len(pairs)
            for at, record in enumerate(before):
                wanted = dict(_leaves(record["record"]))
                found = dict(_leaves(after[pairs[at]]["record"])) if at in pairs else {}
                leaves += len(wanted.keys() | found.keys())
                equal += sum(found.get(place) == value for place, value in wanted.items())
    print(f"{name:24} notices {kept / notices:.4f}  leaves {equal / leaves:.4f}  of {notices} and {leaves}", flush=True)


def _same_kinds(before: Sequence[Envelope], after: Sequence[Envelope]) -> Iterator[tuple[int, int]]:
    matcher = SequenceMatcher(None, [record["kind"] for record in before], [record["kind"] for record in after], autojunk=False)
    for block in matcher.get_matching_blocks():
        yield from ((block.a + at, block.b + at) for at in range(block.size))


def _leaves(value: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """Values that are there, by their pointers, without marks and white space."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{at}/{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{at}/{number}")
    elif value is not None and value is not False:
        yield at, re.sub(r"[\s（）()《》，,。;；：:]", "", value) if isinstance(value, str) else value


def _is_row(line: str) -> bool:
    return "\t" in line or line.lstrip().startswith("|")


def _wrapped(line: str) -> Iterator[str]:
    piece, width = "", 0
    for sign in line:
        wide = 2 if ord(sign) > 0x2E80 else 1
        if width + wide > _WIDTH and sign not in "，。、；：）》”":
            yield piece
            piece, width = "", 0
        piece, width = piece + sign, width + wide
    yield piece


def _parted(run: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(run))
    return f"{run[:at]} {run[at:]}" if chance.random() < 0.5 else run


def _without(signs: str, text: str, chance: random.Random) -> str:
    return "".join("" if sign in signs and chance.random() < 0.3 else sign for sign in text)


if __name__ == "__main__":
    main()
