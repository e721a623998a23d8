"""A transferred or collected debt has an amount.

Notices of a few lines point to a list elsewhere, so this is for information. Example: a debtor without any amount.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    debts = rows(case.record, "debts")
    if not debts or case.record.get("total_principal"):
        return NotApplicable("no debt was read, or only the total is printed")
    return [
        Fail(at, "a debt without an amount", "债权未载明本金或利息")
        for at, debt in debts
        if not debt.get("principal") and not debt.get("interest")
    ]


RULE = Rule(2, "info", _check, ("claim_transfer", "debt_collection"))
