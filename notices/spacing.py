"""Where white space of the print stands inside one number, one code or one address of a page.

OCR puts stray blanks between digits, and lines are broken anywhere inside a number. A blank goes only where what is
left is certainly one thing: a telephone number, a code of 18 characters, an amount with its unit, a document's number. A line end goes
wherever digits stand on both sides, unless both sides are whole numbers or the lines are those of a table's cell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_D = "[0-9０-９]"
_GAP = r"(?: ?\n ?| )"
_DASH = "[-－—–―一]"
_MOBILE = rf"(?<!{_D})(?<!{_D} )[1１]{_GAP}?[3-9３-９](?:{_GAP}?{_D}){{9}}(?!{_D})"
_LANDLINE = rf"(?<!{_D})[0０](?:{_GAP}?{_D}){{2,3}}[)）]?{_GAP}?{_DASH}?{_GAP}?[2-9２-９](?:{_GAP}?{_D}){{6,7}}(?!{_D})"
_CODE = rf"(?P<code>(?<![0-9A-Za-z])[0-9](?:{_GAP}?[0-9A-Z]){{17}}(?![0-9A-Za-z]))"
_UNIT = rf"(?<![0-9A-Za-z])[0-9](?:{_GAP}?[0-9]){{11}}(?:{_GAP}?[A-Z]){{2}}(?:{_GAP}?[0-9]){{5}}{_GAP}?[FW](?:{_GAP}?[0-9]){{8}}(?![0-9A-Za-z])"
_LABELLED = (
    r"(?:(?<=[号码])|(?<=[号码][:：])|(?<=[号码][:：] )|(?<=[号码] ))(?P<labelled>[0-9A-Z][0-9A-Z-]* [0-9A-Z][0-9A-Z-]*)"
    r"(?![0-9A-Za-z]|[ .,，/×x*-]*[0-9A-Za-z]|[年月日时点号栋幢室楼层元%])"
)
_LISTED = r"(?:(?<=[0-9][、,，/;；])|(?<=[0-9] [、,，/;；])|(?<=电话)|(?<=电话[:：]))[2-8](?: ?[0-9]){6,7}(?= ?(?:[、,，。;；)）\n\u2029]|$))"
_AMOUNT = (
    rf"(?<![0-9０-９./-])(?<![0-9０-９][:：,]){_D}(?:[0-9０-９,，.]*{_D})?(?: (?:[0-9０-９][0-9０-９,，.]*))+"
    r"(?= ?[百千万亿]?元| ?[万亿]|户| ?[日天]|年|月|平方米|㎡|亩|公顷|宗|套|人|%)"
)
_NUMBERED = rf"(?<=[〔〕\]］】)）〗第字民]){_D}{{1,12}}(?: {_D}{{1,12}})+(?= ?号)"
_CELL = (
    r"(?<=\t)[0-9]{1,3}(?: [0-9]{3})+(?:\. ?[0-9]{1,4})?(?=\t|\n|\u2029|$)"
    r"|(?<=\t)[0-9]+(?: \. ?|\. )[0-9]{1,4}(?=\t|\n|\u2029|$)"
)
_WHOLE = late(rf"(?P<mobile>{_MOBILE})|{_LANDLINE}|{_CODE}|{_UNIT}|{_AMOUNT}|{_NUMBERED}|{_CELL}|{_LISTED}|{_LABELLED}")
_CODED = late(r"[0-9][0-9A-Z][0-9]{6}[0-9A-Z]{10}")
"""A code of 18 characters: two signs of the register, the area, the rest."""
_LINE_END = late(r" ?\n ?")
_WORD = "0-9０-９A-Za-z._/:：@?=&%~-"
_BEFORE = late(rf"[{_WORD}]+$")
_BEHIND = late(rf"[{_WORD}]+")
_NETWORK = late(r"www\.|https?:|@|[A-Za-z0-9]\.(?:com|cn|net|org|gov|edu)", re.IGNORECASE)
_COMPLETE = 7
_REACH = 80


def inside_numbers(printed: str) -> frozenset[int]:
    """Where white space begins that is no part of the text.

    >>> sorted(inside_numbers("139 5985 6043 或 0371- 639 8 2207"))
    [3, 8, 21, 25, 27]
    >>> sorted(inside_numbers("2024-04-12 17:00，1 250万元"))
    [18]
    >>> sorted(inside_numbers("注册号：3101150600 48205，发票号 20230012 20240013，招标编号：ZT 2021-114"))
    [14, 50]
    """
    found = set(_gaps(printed))
    if "\n" in printed:
        found.update(_broken(printed))
    return frozenset(found)


def _gaps(printed: str) -> Iterator[int]:
    """White space inside telephone numbers, codes and amounts."""
    if " " not in printed and "\n" not in printed:
        return
    for match in _WHOLE.finditer(printed):
        if len(match[0]) == len("".join(match[0].split())) or _strays(match):
            continue
        for gap in re.finditer(r"\s+", match[0]):
            yield match.start() + gap.start()


def _strays(match: re.Match[str]) -> bool:
    """A last digit behind a blank belongs to what follows; a code has an area; two halves of one length are two numbers."""
    if match["mobile"]:
        return False
    if match["code"]:
        return _CODED.fullmatch("".join(match["code"].split())) is None
    if match["labelled"]:
        left, right = match["labelled"].split(" ")
        return not _halves(left, right)
    ends = match.string[match.end() : match.end() + 1] in "，,。;；)）"
    return not ends and re.search(r"[0-9０-９]{7} [0-9０-９]$", match[0]) is not None


def _halves(left: str, right: str) -> bool:
    """Whether two runs behind one label are halves of its number: of unlike lengths, one of them too short to stand alone."""
    digits = [sum(sign.isdecimal() for sign in side) for side in (left, right)]
    short = len(left) != len(right) and min(len(left), len(right)) < _COMPLETE <= len(left) + len(right)
    return short and digits[1] > 0 and (digits[0] > 0 or left.isalpha())


def _broken(printed: str) -> Iterator[int]:
    """Line ends inside a number or an address of a page, outside of tables."""
    tabs = [match.start() for match in re.finditer("\t", printed)]
    for end in _LINE_END.finditer(printed):
        left = _BEFORE.search(printed, max(0, end.start() - _REACH), end.start())
        right = _BEHIND.match(printed, end.end(), end.end() + _REACH)
        if (
            left
            and right
            and not _in_row(printed, tabs, end.start())
            and _one(left[0], right[0], bracketed=_bracketed(printed, left, right))
        ):
            yield end.start()


def _bracketed(printed: str, left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether a label's colon stands before the first half and a closing bracket behind the second: (编号:JY1230407|0003562)."""
    return printed[left.start() : left.start() + 1] in ":：" and printed[right.end() : right.end() + 1] in ("）", ")")


def _one(left: str, right: str, *, bracketed: bool) -> bool:
    """Whether the ends of two lines are one number, code or address."""
    near, far = left[-1], right[0]
    if _NETWORK.search(left + right):
        return not (_NETWORK.match(right) and _NETWORK.search(left))
    if not (near.isalnum() and far.isalnum()) or not (near.isdecimal() or far.isdecimal()):
        return False
    if near.islower() or far.islower() or re.match(rf"{_D}{{1,2}}[:：]", right):
        return False
    digits = [len(re.sub(r"[^0-9０-９]", "", side)) for side in (left, right)]
    return (bracketed or min(digits) < _COMPLETE) and not (
        re.search(r"[-./年]", left) and re.match(r"(?:19|20)[0-9]{2}[-./]", right)
    )


def _in_row(printed: str, tabs: list[int], at: int) -> bool:
    """Whether a line end stands in a cell: its paragraph has a tab."""
    if not tabs:
        return False
    start = printed.rfind("\u2029", 0, at) + 1
    end = printed.find("\u2029", at)
    first = bisect_right(tabs, start - 1)
    return first < len(tabs) and tabs[first] < (end if end >= 0 else len(printed))
