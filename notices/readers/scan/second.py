"""Second looks at short lines that one look misreads: figures without a point, and the rows of a narrow cell.

≥1.0 in small type is read as ≥10, and surely so; drawn wider and sharper, the point is seen. (万 alone in a row is
read as 万 or 0i; beside the rows above and below it is plain.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from notices.readers.scan.engine import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.readers.scan.crops import Cutter
    from notices.readers.scan.engine import Engine, Grey, Strip

_FIGURES = re.compile(r"[≥≤><]?[0-9][0-9.,~-]{1,7}[%％]?")
_STRAY = re.compile(r"(?<![0-9])[.]|[.](?![0-9])")
_WORDED = re.compile(r"[\u3400-\u4dff\u4e01-\u9fffA-Za-z(（)）]")
_SURE = 0.9
"""Confidence of its weakest character from which a line is not looked at again with its neighbours."""
_SHORT = 3.0
"""Length of a line in a narrow cell at most, in heights of its strip; its type is 0.62 of that."""
_NEXT = 1.25
"""From one line to the next in a cell at most, likewise."""
_ALIKE = 1.6


@dataclass(frozen=True, slots=True)
class Seen:
    """A line that was cut and read once."""

    strip: Strip
    crop: Grey
    words: Words


def second_look(lines: Sequence[Seen], cutter: Cutter, engine: Engine) -> list[Seen]:
    """The lines in the same order, some of them read anew."""
    found = list(lines)
    figures = [index for index, line in enumerate(lines) if _may_lack_a_point(line)]
    wide = [cutter.cut(lines[index].strip, closer=True) for index in figures]
    for index, words in zip(figures, engine.recognise(wide), strict=True):
        found[index] = replace(lines[index], words=_with_point(lines[index].words, words))
    stacks = [
        stack for stack in _stacks(lines) if any(_weakest(lines[index].words) < _SURE for index in stack)
    ]
    joined = engine.recognise([np.hstack([lines[index].crop for index in stack]) for stack in stacks])
    for stack, words in zip(stacks, joined, strict=True):
        parts = _split(words, [lines[index].crop.shape[1] for index in stack])
        if all(_agrees(lines[index].words, part) for index, part in zip(stack, parts, strict=True)):
            for index, part in zip(stack, parts, strict=True):
                found[index] = replace(found[index], words=_better(lines[index].words, part))
    return found


def _may_lack_a_point(line: Seen) -> bool:
    return not line.strip.vertical and _FIGURES.fullmatch(line.words.text) is not None


def _with_point(first: Words, second: Words) -> Words:
    """Of two readings of the same figures the second where it has a point that the first lacks, or no stray one."""
    if first.text == second.text or _bare(first.text) != _bare(second.text):
        return first
    if "." not in first.text:
        return second if second.text.count(".") == 1 else first
    return second if _STRAY.search(first.text) and not _STRAY.search(second.text) else first


def _bare(text: str) -> str:
    return text.replace(".", "").replace(",", "")


def _weakest(words: Words) -> float:
    return min(words.confidences, default=0.0)


def _stacks(lines: Sequence[Seen]) -> Iterator[list[int]]:
    """Short lines that stand close one under the other, as indexes from top to bottom."""
    short = [
        index
        for index, line in enumerate(lines)
        if not line.strip.vertical
        and line.strip.length < _SHORT * line.strip.height
        and _WORDED.search(line.words.text)
    ]
    waiting: list[list[int]] = []
    for index in sorted(short, key=lambda index: lines[index].strip.y):
        above = next((stack for stack in waiting if _under(lines[stack[-1]].strip, lines[index].strip)), None)
        if above is None:
            waiting.append([index])
        else:
            above.append(index)
    yield from (stack for stack in waiting if len(stack) > 1)


def _under(above: Strip, below: Strip) -> bool:
    low, high = sorted((above.height, below.height))
    return (
        0 < below.y - above.y < _NEXT * low
        and high < _ALIKE * low
        and abs(above.x - below.x) < max(above.length, below.length) / 2
    )


def _split(words: Words, widths: Sequence[int]) -> list[Words]:
    """What was read on crops side by side, crop by crop."""
    ends = np.cumsum(widths)
    homes = np.searchsorted(ends, np.array(words.places) * ends[-1], side="right")
    return [
        _part(words, homes == number, end - width, width, int(ends[-1]))
        for number, (end, width) in enumerate(zip(ends, widths, strict=True))
    ]


def _part(
    words: Words, inside: np.ndarray[tuple[int], np.dtype[np.bool_]], start: float, width: float, whole: int
) -> Words:
    kept = [index for index in np.flatnonzero(inside) if words.text[index] != " "]
    return Words(
        text="".join(words.text[index] for index in kept),
        confidences=tuple(words.confidences[index] for index in kept),
        places=tuple((words.places[index] * whole - start) / width for index in kept),
    )


def _agrees(own: Words, joined: Words) -> bool:
    """Whether the reading beside the neighbours keeps what was sure, and leaves no line empty."""
    return bool(joined.text) and (_weakest(own) < _SURE or _even(own.text) in _even(joined.text))


def _better(own: Words, joined: Words) -> Words:
    """The surer reading of a doubtful line, the longer one of a sure one."""
    if _weakest(own) >= _SURE:
        return joined if len(joined.text) > len(own.text) else own
    return joined if joined.confidence > own.confidence else own


def _even(text: str) -> str:
    """In one width: the recogniser wavers between （ and (."""
    return unicodedata.normalize("NFKC", text)
