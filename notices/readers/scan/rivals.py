"""Doubtful Han of small type, settled by what the same page prints in larger type.

Where the recogniser wavers between 惯权 and 债权, and a headline says 债权, it is 债权: of the two characters that it
offers the one is taken that stands before the same neighbour in larger type, or far more often
between the same two in any. The line says how sure the recogniser itself was of it, which is little. Figures and letters
stay as they were read, and no word is known but those of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from notices.model import Line
    from notices.readers.scan.engine import Words

_LARGER = 1.15
_SURE = 0.8
"""Confidence of both characters of a pair that settles others."""
_LEAST = 0.02
"""The recogniser's own odds of a rival at least."""
_OFTENER = 2
_HAN = re.compile(r"[\u3400-\u9fff]")


def settled_by_page(read: Mapping[int, tuple[Line, Words]]) -> dict[int, Line]:
    """The lines that were read on a page, their doubtful Han settled by each other."""
    page = _Print(line for line, _ in read.values())
    return {index: _settled(line, words, page) for index, (line, words) in read.items()}


class _Print:
    """What stands beside each other on a page and was surely read."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._largest: dict[str, float] = {}
        self._often: Counter[str] = Counter()
        for line in lines:
            sure = "".join(
                sign if confidence >= _SURE else "\n"
                for sign, confidence in zip(line.text, line.confidences, strict=True)
            )
            for at in range(len(sure) - 1):
                self._largest[sure[at : at + 2]] = max(self._largest.get(sure[at : at + 2], 0.0), line.size)
            self._often.update(sure[at : at + 3] for at in range(len(sure) - 2))

    def tells(self, before: str, own: str, rival: str, after: str, size: float) -> bool:
        """Whether a page prints the rival, and not the own sign, beside the same neighbours."""
        largest = self._largest
        if largest.get(rival + after, 0.0) > _LARGER * size > largest.get(own + after, 0.0) and _HAN.match(after):
            return True
        theirs, ours = (self._often[before + sign + after] for sign in (rival, own))
        return theirs > _OFTENER * ours + 1 and _HAN.match(before) is not None


def _settled(line: Line, words: Words, page: _Print) -> Line:
    text, sure = list(line.text), list(line.confidences)
    for at, (rival, odds) in enumerate(words.rivals[:-1]):
        if odds < _LEAST or not (_HAN.match(rival) and _HAN.match(text[at])):
            continue
        before = line.text[at - 1 : at]
        if page.tells(before, text[at], rival, line.text[at + 1], line.size):
            text[at], sure[at] = rival, odds
    if "".join(text) == line.text:
        return line
    return replace(line, text="".join(text), confidences=tuple(sure), confidence=sum(sure) / len(sure))
