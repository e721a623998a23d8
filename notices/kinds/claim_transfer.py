"""债权转让通知: a creditor tells debtors and guarantors that it has transferred its claims. 民法典 546.

Often printed by both sides as 联合公告 with a table of debtors, and joined with a call for payment.
"""

from __future__ import annotations

from typing import Annotated

from notices.finders.debts import Debt, debtor_of_row
from notices.finders.told_debts import prose_debts
from notices.finders.transfers import assignee, assignor, total_principal
from notices.kind import Kind, Record, after, matching
from notices.values.dates import DAY, Day
from notices.values.money import Money
from notices.values.parties import Party


class ClaimTransfer(Record):
    """债权转让通知: claims have passed from one creditor to another."""

    assignor: Party
    assignee: Party
    agreement_date: Annotated[
        Day | None,
        matching(rf"(?P<value>{DAY})(?:,)?[^。;,]{{0,12}}(?:签订|签署|达成|订立)(?=[^。;]{{0,40}}(?:转让|安排))"),
        matching(rf"(?:我|本人|本公司|我公司|我行)(?:已经?)?于(?P<value>{DAY})(?:依法)?将[^。]{{2,120}}?(?:转让|出让)(?:给|予|至)"),
        after("转让(?:协议|合同)(?:》)?[^。;,]{0,12}?(?:签订|签署|订立)?(?:日期|时间|日)(?:为|:|是)*"),
    ] = None
    agreement_no: Annotated[
        str | None,
        matching(r"编号(?:为|:)*(?P<value>[A-Za-z0-9\u4e00-\u9fff()〔〕./-]{4,40}?)(?:的[^,。;]{0,4}|(?=《))《?[^,。;》]{0,8}转让"),
        matching(r"(?:转让|转让暨[^》]{0,12})(?:协议|合同)》?\(?,?(?:合同|协议)?(?:编号|文号|号码)(?:为|:)*(?P<value>[A-Za-z0-9\u4e00-\u9fff()〔〕./-]{4,40}?)(?=[)》,。;\n])"),
    ] = None
    reference_date: Annotated[
        Day | None, after("基准日(?:为|:|是)?"), matching(f"(?:截至|截止)(?:到)?(?P<value>{DAY})")
    ] = None
    debts: list[Debt] = []
    total_principal: Money | None = None


KIND = Kind(
    record=ClaimTransfer,
    titles=("债权转让(?:通知|公告|暨|及|联合)?", "转让(?:暨|及)(?:债务)?催收", "联合公告"),
    says=(
        "债权(?:依法)?(?:全部)?转让|转让(?:给|予|至)[^。]{2,60}(?:公司|银行)",
        "(?:主债权|担保权利|从权利|债权)[^。]{0,30}(?:转让|移转)",
        "债务人(?:、|和|及)?(?:担保人|保证人)?[^。]{0,80}(?:履行|还款|偿还|清偿)",
        "债权转让(?:协议|合同|通知|公告|安排)|转让协议|联合公告",
    ),
    never_says=("公开(?:处置|征集|竞价)|拍卖会|意向受让方", "证券代码"),
    reads={
        "assignor": assignor,
        "assignee": assignee,
        "debts": prose_debts,
        "debts/debtor": debtor_of_row,
        "total_principal": total_principal,
    },
)
