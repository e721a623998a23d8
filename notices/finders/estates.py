"""Housing estates by the form of their names: 和顺家园, 金桥小区, 平江市青年公寓(东湖路项目)."""

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

_ESTATE = r"[\u4e00-\u9fff·0-9A-Za-z]{2,30}(?:小区|家园|花园|[家花]苑(?:小区)?|苑(?:小区)?|公寓|新村|新城|佳园|嘉园|雅居|华庭|名邸|府)(?:\([^()]{2,16}\))?"
_LEAD = late(
    r".*(?:位于|坐落于?|坐落在|入住|房源(?:位于|分布在|为)?|项目为|分别为|购买|组织|配租|配售|销售|出售|申购|安排|关于|申请|批准|[我本][市县区]|年度|[0-9]{4}年|的|将(?!军)|对|现)(?=..)"
)
_PLACE = late(r"[\u4e00-\u9fff]{2,8}?(?:[市县区旗](?=..))+")
_COMMON = late(r"(?:青年|人才|蓝领|职工|专家|廉租|长租|保障)(?:公寓|小区)")


@dataclass(frozen=True, slots=True)
class _Estate:
    pattern: re.Pattern[str]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for match in self.pattern.finditer(scene.text, scene.notice.body.start):
            start, end = match.span("name")
            lead = _LEAD.match(scene.text, start, end)
            start = lead.end() if lead else start
            place = _PLACE.match(scene.text, start, end)
            if place and not _COMMON.match(scene.text, place.end()):
                start = place.end()
            yield words_reading(scene.notice, Span(start, end))


def estate(homes: str) -> Finder:
    """An estate's name before the words for its homes, without its town unless the name is a common one."""
    return _Estate(late(
        rf"(?P<name>{_ESTATE})(?=(?:项目)?\)[^。]{{0,12}}(?:家庭|公示|选房)|(?:项目|小区)?(?:[0-9一二三四五]期)?(?:的)?(?:{homes}))"
    ))
