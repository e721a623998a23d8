"""Until when something is due: 保证金的截止时间为…, 保证金须于…前到账, 于…前缴纳保证金."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.words import after, matching
from notices.values.dates import DAY, TIME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.finders.scene import Finder, Scene, Tree
    from notices.values.value import Value

_MOMENT = f"(?P<value>{DAY}(?:{TIME})?)"
_PAID = "缴纳|交纳|缴付|支付|缴清|缴存|到账|到帐|到位|汇入|转入"


@dataclass(frozen=True, slots=True)
class _PaidBy:
    finders: tuple[Finder, ...]

    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        for finder in self.finders:
            yield from finder.find(scene, value)


def paid_by(what: str) -> Finder:
    """The last moment for a payment: behind its label, before 前, or where the time for it closes."""
    return _PaidBy((
        after(rf"{what}[^。;\n:]{{0,20}}?(?:截止|最迟|最晚)[^。;\n:0-9]{{0,8}}?(?=[:为是至到12二])"),
        matching(rf"{what}[^。;\n]{{0,24}}?{_MOMENT}(?=(?:止)?(?:之?前|以前|截止)|(?:\([^()]{{1,12}}\))?之?前)"),
        matching(rf"{_MOMENT}(?=(?:之?前|以前|止)[^。;\n]{{0,40}}(?:{_PAID})[^。;\n]{{0,16}}{what})"),
        matching(rf"{what}[^。;\n]{{0,12}}(?:时间|期限)[^。;\n]{{0,4}}{DAY}(?:{TIME})?(?:起)?[至到~—-]{_MOMENT}"),
    ))
