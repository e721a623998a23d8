"""Places that a notice names: the villages and groups whose land is taken, in a table or in a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, words_reading
from notices.model import Span
from notices.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_LEAD = (
    "位于|涉及|征收|征用|坐落|范围|位置|地块|土地|集体|办理|登记|公告|公示|根据|按照|对|将|为|由|向|到|经|请|其中|包括|以及|及|和|与|的|之|至|所在|本|各|该|有关|我[省市县区]"
)
_HAN = rf"(?:(?!{_LEAD})[\u4e00-\u9fff])"
_NUMBER = "[0-9一二三四五六七八九十]{1,3}"
_VILLAGE = (
    r"(?:村(?:民?委会|民委员会)?|社区(?:居委会)?|居委会|居民委员会|嘎查(?:村)?|农场|林场|牧场|茶场|园艺场|经济合作(?:联)?社|合作社|经联社|股份经济合作(?:联合)?社)"
)
_GROUP = rf"(?:(?:第?{_NUMBER}|{_HAN}{{1,4}})(?:村民小组|居民小组|小组|组|社|队))"
_PLACE = (
    rf"(?:{_HAN}{{2,12}}?(?:省|市|州|盟|地区))?(?:{_HAN}{{1,10}}?(?:区|县|市|旗))?"
    rf"(?:{_HAN}{{1,10}}?(?:镇|乡|街道(?:办事处)?|苏木|管理区|开发区))?{_HAN}{{1,10}}?{_VILLAGE}{_GROUP}?"
)
_AND = r"(?:[、,;]|以及|及|和|与)"
_SHORT = rf"(?:{_PLACE}|{_GROUP})"
_LIST = late(
    rf"(?:位于|坐落于?|座落于?|涉及|征收|征用|范围(?:为|涉及|包括)?|位置(?:为)?|四至|权属(?:单位)?(?:为)?|所有权(?:人|单位)为?|(?:地块|图斑|宗地){_NUMBER}|被征(?:地|收)(?:土地)?(?:单位|村|组)?)"
    rf"(?:[:(]|我(?:省|市|县|区)|(?:以下|下列)?土地|集体|位于|拟征收|为){{0,3}}(?P<list>{_PLACE}(?:{_AND}{_SHORT})*)"
)
_ITEM = late(_SHORT)
_HEADER = late(r"被征(?:地|收)?(?:土地)?(?:单位|村|组)|权属|所有权|村(?:组|名|\(|$)|坐落|座落|位置|乡镇")


@dataclass(frozen=True, slots=True)
class _Places:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        spans = list(_tabled(scene)) or list(_listed(scene)) or list(_first(scene))
        seen: set[str] = set()
        for span in spans:
            words = span.of(scene.text)
            if words not in seen:
                seen.add(words)
                yield words_reading(scene.notice, span)


def places() -> Finder:
    """The places of a table's column, else those listed behind 位于, 涉及, 征收; else the first place named."""
    return _Places()


def _tabled(scene: Scene) -> Iterator[Span]:
    for table in scene.notice.tables:
        headers = [cell for cell in table.cells if cell.row == 0 and _HEADER.search(cell.span.of(scene.text))]
        for cell in table.cells:
            if headers and cell.column == headers[0].column and cell.row > 0:
                place = re.compile(rf"{_PLACE}$").match(scene.text, cell.span.start, cell.span.end)
                if place:
                    yield Span(*place.span())


def _listed(scene: Scene) -> Iterator[Span]:
    for match in _LIST.finditer(scene.text, scene.notice.body.start):
        for item in _ITEM.finditer(scene.text, *match.span("list")):
            yield Span(*item.span())


def _first(scene: Scene) -> Iterator[Span]:
    item = re.compile(_PLACE).search(scene.text, scene.notice.body.start)
    if item:
        yield Span(*item.span())
