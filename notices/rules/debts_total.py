"""The principals of a list of debts add up to the printed total.

A row that was lost, or a figure misread, shows itself here. Example: 100 and 200 with a total of 400.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, rows


def _check(case: Case) -> Answer:
    total = amount(case.record.get("total_principal"))
    printed = [amount(debt.get("principal")) for _, debt in rows(case.record, "debts")]
    known = [principal for principal in printed if principal is not None]
    if total is None or not known or len(known) < len(printed):
        return NotApplicable("no total, or a debt without its principal")
    if abs(sum(known) - total) <= Decimal(len(known)):
        return []
    return [
        Fail(
            "/total_principal",
            f"the debts add up to {sum(known)}, not to {total}",
            f"各户本金合计{sum(known)}，与总额{total}不符",
        )
    ]


RULE = Rule(stage=4, severity="error", check=_check, kinds=("claim_transfer",))
