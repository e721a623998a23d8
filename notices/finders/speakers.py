"""Finders for courts and authorities: who signs, who speaks as 本院 or 我局 where nobody does."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, Words, relocated
from notices.model import Span
from notices.patterns import late
from notices.values.parties import read_party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_COURT = late(
    r"[\u4e00-\u9fff]{2,24}?(?:人民法院|海事法院|铁路运输(?:中级)?法院|知识产权法院|金融法院|互联网法院|兵团[\u4e00-\u9fff]{0,8}法院)"
)
_OFFICE = late(
    r"(?:(?!关于|行政(?:处罚|强制|处理)|责令|催告|送达)[\u4e00-\u9fff]){2,40}(?:局|委员会|厅|大队|支队|中心|人民政府|办事处|管委会|仲裁委|仲裁院)"
)


@dataclass(frozen=True, slots=True)
class _Court:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        signature, title = scene.notice.signature, scene.notice.title
        for part in (signature, title, Span(0, len(scene.text))):
            if part is None:
                continue
            for match in _COURT.finditer(scene.text, part.start, part.end):
                start = match.start() + _own_name(match[0])
                span = Span(start, match.end())
                if span.of(scene.text) not in ("人民法院", "中级人民法院"):
                    with suppress(ValueError):  # 本院某某人民法院 is no name
                        yield relocated(read_party(span.of(scene.text)), Words.at(scene.notice, span))


@dataclass(frozen=True, slots=True)
class _CourtSpeaking:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        title = scene.notice.title
        heads = title is not None and re.search(r"法院(?:民事|刑事|行政)?(?:送达)?公告$", title.of(scene.text)) is not None
        if heads or re.search("本院|我院", scene.text):
            yield from islice(_Court().find(scene, value), 1)


@dataclass(frozen=True, slots=True)
class _OfficeSpeaking:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        title = scene.notice.title
        if title is None:
            return
        name = _OFFICE.match(scene.text, title.start, title.end)
        if name:
            yield relocated(read_party(name[0]), Words.at(scene.notice, Span(*name.span())))


def by_court() -> Finder:
    """The court: it signs, or stands in the title, or is named in the text."""
    return _Court()


def court_speaking() -> Finder:
    """The court that speaks as 本院 where nobody signs, or heads its own notice: the one of the title or the opening, once."""
    return _CourtSpeaking()


def office_speaking() -> Finder:
    """The authority that opens the title and speaks as 我局 where nobody signs."""
    return _OfficeSpeaking()


def _own_name(words: str) -> int:
    """Where a court's name begins behind words that lead up to it."""
    match = re.match(
        r".*(?:上诉于|由|向(?!阳)|至|到|经(?!济|开)|在|交(?!城|口)|因|于(?!都|洪|田)|据|关于|根据|、|和(?!平|田|静|硕|政|顺|龙|林格尔|布克)|与)(?![县市区旗州])(?=[\u4e00-\u9fff]{4})",
        words,
    )
    return match.end() if match else 0
