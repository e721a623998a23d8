"""注销公告: a company or another body tells its creditors that it will be struck off the register.

Printed by the body itself or its liquidation group; 公司法(2023) 235, 240; 合伙企业法 88; 个人独资企业法 27.
"""

from __future__ import annotations

from typing import Annotated, Any

from notices.finders.scene import Scene, Tree
from notices.kind import Kind, Record, after, anywhere, clause
from notices.values.contacts import Contact
from notices.values.parties import Party
from notices.values.periods import Period
from notices.values.resolutions import Resolution


class Deregistration(Record):
    """注销公告: a body tells its creditors that it will be struck off the register."""

    entity: Annotated[Party, after("placeholder")]
    reason: Annotated[str | None, clause("placeholder")] = None
    resolution: Annotated[Resolution | None, anywhere()] = None
    claim_period: Annotated[Period | None, anywhere()] = None
    claims_to: Contact | None = None
    liquidation_group: Any = None


def _todo(scene: Scene) -> Tree | None:
    del scene


KIND = Kind(record=Deregistration, titles=("注销公告",), says=("注销",))
