"""The only place where text is changed: one normal form, with the way back to every printed character.

What is done: NFKC; the brackets of document numbers become 〔〕; white space goes between Han, around punctuation and
inside numbers and codes; dashes between digits become hyphens; what OCR misread is mended where the context is certain:
letters inside dates, 竟 for 竞, an area in m for one in ㎡; a point that ends a clause of Han is a full stop; a colon or
half a bracket is put back where it was certainly lost. Nothing else is: a value
that the print gets wrong stays wrong.

In the printed text given here `PARAGRAPH` parts paragraphs and table rows, a tab parts cells, and a line feed is a mere
line end.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from notices.lost_marks import lost_marks
from notices.model import Clean, Span
from notices.patterns import late
from notices.spacing import inside_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PARAGRAPH = "\u2029"

_SPACE = r"[ \r\n\f\v\x1c-\x1f\u00a0\u00ad\u034f\u115f\u1160\u1680\u180e\u2000-\u200f\u2028\u202a-\u202f\u205f-\u206f\u3000\u3164\ufeff]"
_DIGIT = "[0-9０-９]"
_CHANGES = late(
    rf"(?P<open>[\[［〔【〖(（{{｛]){_SPACE}*(?P<year>(?:1|１|2|２)(?:{_SPACE}?{_DIGIT}){{3}}){_SPACE}*(?P<close>[\]］〕】〗)）}}｝])"
    rf"(?={_SPACE}*第?{_SPACE}*{_DIGIT}+{_SPACE}*(?:[-－—]{_SPACE}*{_DIGIT}+{_SPACE}*)?号)"
    rf"|(?P<space>{_SPACE}+)"
    r"|(?<=[0-9０-９])(?P<zero>[OoＯｏ])(?=[0-9０-９]{0,2} ?[年月日])"
    r"|(?<=[\u4e00-\u9fff)）”》])(?<![一二三四五六七八九十])(?P<stop>[.．])(?=$|[\s\u2029\u4e00-\u9fff“《])"
    r"|(?<=[年月])(?P<one>[lI])(?=[0-9０-９]?[月日曰])"
    r"|(?<=[0-9０-９])(?P<day>曰)|(?<=[一二三四五六七八九十])(?P<eve>曰)(?=$|[\n\u2029,，。;；前起至内])"
    r"|(?P<bid>竟)(?=[得买价拍租标])"
    r"|(?:(?<=面积[(（])|(?<=面积\n[(（])|(?<=面积[:：])|(?<=面积/))(?P<square>m['’′]?)(?=[)）]|$)"
    r"|(?P<other>[^\x00-\x7f\u4e00-\u9fff\u3400-\u4dbf\u3001-\u3020\u2014\u2018-\u201d\u2029]|[\u2014](?=[ 0-9０-９])|\u2029)"
)
_MENDED = {"zero": "0", "one": "1", "day": "日", "eve": "日", "bid": "竞", "square": "m2"}
"""What OCR took for something else, by the group that finds it."""
_NAME = 8
"""No part of a name is as long."""
_CLAUSE = late(r"[\u4e00-\u9fff]{8}")
_SENTENCE = late(
    "自|请|如|逾|现|特此|联系|本[院公局案次人]|我[局公院单]|若|经|因|上述|以上|并|公[告示]|在|根据|依据|依照|依法|地址|凡|望|有意|应|报名|限|届时|未|该|法定|其|债权|清算组|提出|电话|申报|为"
)
"""What sentences of notices begin with, and no second part of a name."""
_HAN = late(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_STICKY = frozenset(",.;:!?()[]{}<>/%~|=+*&@#'\"-\u2014\u2013\u00b7")


def clean(printed: str) -> Clean:
    """Normalise a printed text, keeping for each character of the result what it was printed as.

    >>> clean("张政办发[2020]15号，电话 :0744- 8833293").text
    '张政办发〔2020〕15号,电话:0744-8833293'
    """
    text: list[str] = []
    anchors: list[tuple[int, int, int, int]] = []
    gaps: list[int] = []
    length = 0
    for start, end, replacement in _stretches(printed):
        if replacement:
            anchors.append((length, length + len(replacement), start, end))
            text.append(replacement)
            length += len(replacement)
        else:
            gaps.append(length)
    return Clean("".join(text), printed, tuple(anchors), frozenset(gaps))


def with_print(cleaned: Clean, printed: str) -> Clean:
    """A normal form that was made of simplified characters, with the print in traditional ones beside it.

    >>> with_print(clean("减资 公告"), "減資 公告").kept
    '減資公告'
    """
    kept = list(cleaned.text)
    for start, end, near, far in cleaned.anchors:
        if end - start == far - near and cleaned.printed[near:far] != printed[near:far]:
            pairs = zip(cleaned.text[start:end], cleaned.printed[near:far], printed[near:far], strict=True)
            kept[start:end] = [new if sign == old else sign for sign, old, new in pairs]
    return replace(cleaned, printed=printed, kept="".join(kept))


def as_printed(value: str, spans: Iterable[Span], cleaned: Clean) -> str:
    """A value that was read from simplified characters, in those of the print under its spans.

    >>> as_printed("甲资产（上海）", [Span(0, 8)], with_print(clean("甲资产(上海)的"), "甲資產(上海)的"))
    '甲資產（上海）'
    """
    plain = value.replace("（", "(").replace("）", ")")
    for span in spans:
        at = span.of(cleaned.text).find(plain)
        if at >= 0:
            kept = cleaned.kept[span.start + at : span.start + at + len(plain)]
            return "".join(old if old in "（）" else new for old, new in zip(value, kept, strict=True))
    return value


@lru_cache(maxsize=4096)
def squeeze(printed: str) -> str:
    """The normal form alone, where no way back is needed.

    >>> squeeze("公　告（二）")
    '公告(二)'
    """
    return "".join(replacement for _, _, replacement in _stretches(printed))


def full_width_brackets(name: str) -> str:
    """Names and case numbers keep （ ） in full width.

    >>> full_width_brackets("甲企业(有限合伙)")
    '甲企业（有限合伙）'
    """
    return name.replace("(", "（").replace(")", "）")


def half_width_brackets(number: str) -> str:
    """Numbers of certificates keep ( ) in half width, though they look like those of documents.

    >>> half_width_brackets("沔国用〔2010〕第0826号")
    '沔国用(2010)第0826号'
    """
    return number.replace("〔", "(").replace("〕", ")")


def _stretches(printed: str) -> Iterator[tuple[int, int, str]]:
    """Cut the print into stretches `(start, end, replacement)`; unchanged runs come whole, dropped ones empty."""
    joined = inside_numbers(printed)
    lost = lost_marks(printed)
    done = 0
    for match in _CHANGES.finditer(printed):
        start, end = match.span()
        for offset in sorted(offset for offset in lost if done <= offset < start) if lost else ():
            yield from _restored(printed, done, offset, lost[offset])
            done = offset + 1
        if done < start:
            yield done, start, printed[done:start]
        done = end
        if match["open"]:
            yield start, start + 1, "〔"
            yield match.start("year"), match.end("year"), _compatible("".join(match["year"].split()))
            yield end - 1, end, "〕"
        elif match["space"]:
            yield start, end, _between(printed, start, end, joined)
        elif match["stop"]:
            yield start, end, _stop(printed, start)
        elif match.lastgroup in _MENDED:
            yield start, end, _MENDED[match.lastgroup]
        else:
            yield start, end, _other(printed, start)
    for offset in sorted(offset for offset in lost if offset >= done):
        yield from _restored(printed, done, offset, lost[offset])
        done = offset + 1
    if done < len(printed):
        yield done, len(printed), printed[done:]


def _restored(printed: str, done: int, offset: int, marks: tuple[str, str]) -> Iterator[tuple[int, int, str]]:
    """Unchanged print up to a letter, and that letter with the marks that were lost around it."""
    if done < offset:
        yield done, offset, printed[done:offset]
    yield offset, offset + 1, f"{marks[0]}{_compatible(printed[offset])}{marks[1]}"


def _stop(printed: str, at: int) -> str:
    """A point behind Han: a full stop at the end of a line or of a long clause, else part of a name (艾力.买买提)."""
    long = _CLAUSE.match(printed, max(0, at - _NAME), at) is not None and at >= _NAME
    ends = long or not printed[at + 1 : at + 2].strip() or _SENTENCE.match(printed, at + 1) is not None
    return "。" if ends else _compatible(printed[at])


def _other(printed: str, at: int) -> str:
    """One character outside of Han and ASCII."""
    character = printed[at]
    if character == PARAGRAPH:
        return "\n"
    if character in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63" and 0 < at < len(printed) - 1:
        near, far = printed[:at].rstrip()[-1:], printed[at + 1 :].lstrip()[:1]
        return "-" if near.isascii() and near.isalnum() and far.isdecimal() else character
    return _compatible(character)


@lru_cache(maxsize=4096)
def _compatible(printed: str) -> str:
    return unicodedata.normalize("NFKC", printed)


def _between(printed: str, start: int, end: int, joined: frozenset[int]) -> str:
    """What a run of white space becomes: nothing beside Han and punctuation, one space between Latin words."""
    if start in joined or start == 0 or end == len(printed):
        return ""
    near, far = _compatible(printed[start - 1])[-1:], _compatible(printed[end])[:1]
    if near in "\t\u2029" or far in "\t\u2029" or _HAN.match(near) or _HAN.match(far):
        return ""
    if near == "," and far.isalpha() and printed[start - 2 : start - 1].isalpha() and printed[start - 2].isascii():
        return " "
    if near == "." and (far.isdecimal() and not printed[max(start - 4, 0) : start - 1].isdecimal()):
        return " "
    if near in _STICKY or far in _STICKY or not (near.isalnum() and far.isalnum()):
        return ""
    return " "
