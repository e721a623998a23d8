"""Debts that are transferred or called in, as the rows of a table of debtors; in prose they are told otherwise."""

from __future__ import annotations

import re
from typing import Annotated

from notices.finders.columns import column
from notices.finders.named import PARTIES
from notices.finders.row_parties import row_party
from notices.finders.scene import Tree
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.money import Money
from notices.values.parties import Party
from notices.values.shape import Shape
from notices.values.value import Value

_CONTRACT = late(r"[^、,;/\n]{4,60}")


def read_contracts(text: str) -> list[Tree]:
    """Numbers of contracts in a cell or clause, parted by marks.

    >>> [number.value for number in read_contracts("2019年借字001号、2019年借字002号")]
    ['2019年借字001号', '2019年借字002号']
    """
    found = [Reading(m[0].strip(), (Span(*m.span()),)) for m in _CONTRACT.finditer(text) if re.search(r"[0-9]", m[0])]
    if not found or re.fullmatch(r"[0-9.,]+[万亿]?元", text):
        raise ValueError(f"no contract number: {text!r}")
    return found


ContractNos = Annotated[list[str], Value(late(r"[^。;\n]+"), read_contracts)]
Guarantors = Annotated[list[Party], PARTIES]


class Debt(Shape):
    """One debtor's debt."""

    debtor: Annotated[Party, column("(?:主)?(?:债务人|借款人|客户)(?:名称|姓名)?", "(?:欠款|企业|单位)(?:人|名称)", "名称|姓名")]
    contract_nos: Annotated[ContractNos, column("(?:主|借款|贷款|授信)?合同(?:编号|号码?|名称及编号)", "借据(?:编)?号")] = []
    principal: Annotated[Money | None, column("(?:债权|贷款|借款|剩余|未偿|欠)?(?:本金)(?:余额|金额)?", "(?:贷款|借款|债权|结欠)余额|债权金额|欠款金额|本金", "(?:尚欠|拖欠|欠缴|所欠|欠)[^息违滞]{0,12}(?:本金|款项?|费用?|金额)(?:合计|总额)?")] = None
    interest: Annotated[Money | None, column("(?:欠|所欠|拖欠|应收|未付)?(?:利息|欠息|息)(?:余额|金额)?(?!合计)")] = None
    guarantors: Annotated[Guarantors, column("(?:担保|保证|抵押|共同还款|出质)(?:人|方)(?:名称|姓名)?")] = []
    collateral: Annotated[str | None, column("(?:抵押|担保|质押)(?:物|财产|方式|情况|合同)")] = None


debtor_of_row = row_party("debtor")
"""The debtor of a row, with the number in a column of its own."""
