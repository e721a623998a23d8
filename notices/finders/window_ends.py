"""Windows whose ends are printed apart: 挂牌开始时间 and 挂牌截止时间, or of which only the end is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree, first
from notices.finders.words import after
from notices.values.dates import MOMENT, read_moment
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOMENT = Value(MOMENT, read_moment)


@dataclass(frozen=True, slots=True)
class _Parted:
    opening: Finder | None
    closing: Finder

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        opens = first(self.opening.find(scene, _MOMENT)) if self.opening else None
        closes = first(self.closing.find(scene, _MOMENT))
        if closes is not None and (opens is not None or self.opening is None):
            yield {"closes": closes} if opens is None else {"opens": opens, "closes": closes}


def parted_window(what: str) -> Finder:
    """A window whose ends have labels of their own: 挂牌开始时间:…, 挂牌截止时间:…."""
    return _Parted(
        after(rf"{what}(?:的)?(?:开始|起始)(?:时间|日期)?"), after(rf"{what}(?:的)?(?:截止|结束|终止)(?:时间|日期)?")
    )


def until(what: str) -> Finder:
    """A window that is only told by its end: 签约期限延长至2018年2月28日."""
    return _Parted(None, after(rf"{what}[^。;\n0-9]{{0,12}}?(?:延长|顺延|推迟|延期|截止|截至)?(?:至|到|为)"))
