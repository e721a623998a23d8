"""催收公告: a creditor calls on debtors and guarantors to pay; it also interrupts the limitation of the claim."""

from __future__ import annotations

from typing import Annotated

from notices.finders.debts import Debt, debtor_of_row
from notices.finders.named import party_after
from notices.finders.told_debts import prose_debts
from notices.kind import Kind, Record, before, near, signed_by
from notices.values.dates import Moment
from notices.values.parties import Party


class DebtCollection(Record):
    """催收公告: a creditor calls on its debtors to pay."""

    creditor: Annotated[Party, signed_by(), party_after("(?:债权人|贷款人)(?:为|:)", "(?:尚|仍|拖)?欠(?=[^,。0-9]{4,40}(?:公司|银行|支行|分行))", "向(?=[^,。]{4,40}(?:公司|银行|支行|分行|社))")]
    debts: list[Debt] = []
    deadline: Annotated[Moment | None, before("(?:之?前|以前|止)"), near("前|逾期")] = None


KIND = Kind(
    record=DebtCollection,
    titles=("(?<!转让)(?<!转让暨)(?<!转让及)(?<!债务)(?:债务|逾期|贷款|债权|欠款)?催收(?:的)?(?:公告|通知|函)?", "催款(?:通知|公告|函)", "(?:敦促|督促|催促|限期)(?:履行)?(?:还款|还贷|偿还|清偿|归还|缴款)[^。]{0,10}(?:公告|通知|函)", "催缴[^。]{0,10}(?:公告|通知|函)"),
    says=("(?:履行|偿还|归还|清偿)[^。]{0,30}(?:债务|欠款|贷款|借款|本息|义务)", "逾期|拖欠|尚欠|欠缴|所欠|到期", "借款人|债务人|担保人|保证人|你方|你公司|贵公司", "依法(?:采取|追究|提起)|诉讼|法律责任"),
    never_says=("债权(?:依法)?(?:已)?转让|转让给", "人民法院(?!提起|起诉|申请|诉讼)|本院"),
    reads={"debts": prose_debts, "debts/debtor": debtor_of_row},
)
