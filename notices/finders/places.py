"""Places that a notice names in a list: villages and groups whose land is taken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, words_reading
from notices.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value

_PLACE = (
    r"(?:[\u4e00-\u9fff]{2,12}?(?:省|市|州|盟|地区))?(?:[\u4e00-\u9fff]{1,10}?(?:区|县|市|旗))?(?:[\u4e00-\u9fff]{1,10}?(?:镇|乡|街道(?:办事处)?|苏木))?"
    r"[\u4e00-\u9fff]{1,10}?(?:村|社区|居委会|村委会|嘎查|农场|林场|组)(?:民委员会)?(?:[0-9一二三四五六七八九十]{1,3}(?:组|社|队))?(?:村民小组)?"
)
_LIST = re.compile(
    rf"(?:位于|坐落于?|涉及|征收|征用|范围(?:为|涉及|:)*|位置(?:为|:)*|四至)(?:[^,。;:\n]{{0,8}}?)(?P<list>{_PLACE}(?:(?:[、,和及]|以及){_PLACE})*)"
)
_ITEM = re.compile(_PLACE)


@dataclass(frozen=True, slots=True)
class _Places:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        for match in _LIST.finditer(scene.text, scene.notice.body.start):
            for item in _ITEM.finditer(scene.text, *match.span("list")):
                yield words_reading(scene.notice, Span(*item.span()))
            return
        for item in _ITEM.finditer(scene.text, scene.notice.body.start):
            yield words_reading(scene.notice, Span(*item.span()))
            return


def places() -> Finder:
    """The places listed behind 位于, 涉及, 征收; else the first place named."""
    return _Places()
