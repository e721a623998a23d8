"""清算公告: a solvent company that has been dissolved calls its creditors; 债权申报公告, 清算组公告.

Printed by the liquidation group. 公司法(2023) 232-235.
"""

from __future__ import annotations

from typing import Annotated

from notices.finders.subjects import subject
from notices.kind import Kind
from notices.kinds.deregistration import Deregistration
from notices.values.parties import Party


class Liquidation(Deregistration):
    """清算公告: a dissolved company calls on its creditors."""

    entity: Annotated[Party, subject("解散", "成立清算", "清算", "终止")]


KIND = Kind(
    record=Liquidation,
    titles=("(?<!注销)清算(?:组)?(?:的)?(?:公告|通知|启事|债权)", "债权(?:人)?申报(?:的)?(?:公告|通知)"),
    says=(
        "(?:成立|组成)(?:了)?清算(?:组|小组|委员会)",
        "(?:进行|依法|开始|进入)(?:公司)?(?:清算|解散清算)|解散清算",
        "申报(?:其)?债权|债权申报",
        "(?:决议|决定|同意|予以)[^。,]{0,10}解散|解散",
    ),
    never_says=("注销公告", "(?:拟|申请|办理)[^。]{0,10}注销", "人民法院(?:裁定|受理|作出)|破产"),
)
