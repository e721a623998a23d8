"""Where objections go: the contact of a notice that invites them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.finders.scene import Finder, Scene, Tree
from notices.finders.signers import contacts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.values.value import Value


@dataclass(frozen=True, slots=True)
class _ObjectionsTo:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        if re.search(r"异议|书面材料|书面意见", scene.text):
            yield from contacts_of(scene)


def objections_lodged_with() -> Finder:
    """The first contact of a notice that speaks of objections."""
    return _ObjectionsTo()
