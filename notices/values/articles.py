"""Articles cited behind a law's title: 第十六条、第十八条, 第九十二条第一款第(二)项、第二款, 第三条至第八条."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.numerals import NUMERAL, read_numeral

_N = rf"(?:[0-9]{{1,4}}|{NUMERAL}{{1,7}})"
_STEP = late(
    rf"(?P<joint>、|,(?=第)|以及|和|及|与|至|到)?(?P<mark>第)?\(?(?P<number>{_N})\)?(?P<unit>[编章节条款项])(?:之(?P<bis>{_N}))?"
)
_LONGEST_RANGE = 40


@dataclass(frozen=True, slots=True)
class _Cited:
    span: Span
    article: str
    paragraph: str | None = None
    item: str | None = None
    derived: bool = False


def read_articles(text: str, at: int = 0) -> tuple[list[Reading], int]:
    """Read the articles that begin at one place of a text, and say where they end.

    Paragraph and item follow a dot, 之一 a hyphen; a range is every article in it, those between its ends derived.

    >>> [article.value for article in read_articles("第九十二条第一款第(二)项、第二款及第95条")[0]]
    ['92.1.2', '92.2', '95']
    >>> read_articles("十二条规定")
    ([], 0)
    """
    found: list[_Cited] = []
    while step := _STEP.match(text, at):
        if (not found or step["joint"] == ",") and not step["mark"]:
            break
        number = _number(step)
        if number is None or not _take(found, step, number):
            break
        at = step.end()
    return [_reading(cited) for cited in found], at


def _number(step: re.Match[str]) -> str | None:
    try:
        number = str(read_numeral(step["number"]))
        return f"{number}-{read_numeral(step['bis'])}" if step["bis"] else number
    except ValueError:
        return None


def _take(found: list[_Cited], step: re.Match[str], number: str) -> bool:
    """Add one step to what was cited so far; False where it does not belong to it."""
    unit, span = step["unit"], Span(step.end("joint") if step["joint"] else step.start(), step.end())
    if unit in "编章节":
        return True
    if unit == "条":
        if found and step["joint"] in ("至", "到"):
            found += _between(found[-1], number, span)
        found.append(_Cited(span, number))
        return True
    if not found:
        return False
    last = found[-1]
    parts = {"paragraph": number, "item": None} if unit == "款" else {"item": number}
    if step["joint"]:
        found.append(replace(last, span=span, **parts))
    else:
        found[-1] = replace(last, span=Span(last.span.start, span.end), **parts)
    return True


def _between(first: _Cited, last: str, span: Span) -> list[_Cited]:
    """List the articles inside a range."""
    if first.paragraph or not first.article.isdecimal() or not last.isdecimal():
        return []
    inside = range(int(first.article) + 1, int(last))
    if len(inside) > _LONGEST_RANGE:
        return []
    return [_Cited(Span(first.span.start, span.end), str(number), derived=True) for number in inside]


def _reading(cited: _Cited) -> Reading:
    parts = [part for part in (cited.article, cited.paragraph, cited.item) if part]
    return Reading(".".join(parts), (cited.span,), cited.derived)
