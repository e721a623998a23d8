"""Interest stands in a proportion to its principal that time can explain.

Less than a ten-thousandth of the principal is less than one day's interest at 3.65 per cent a year; more than twenty times the
principal is eighty years at 25. Either is most often a unit that was lost in one of the two. Example: a principal of 3,200 yuan
and an interest of 18,774,600.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, rows


def _check(case: Case) -> Answer:
    both = [
        (at, principal, interest)
        for at, debt in rows(case.record, "debts")
        if (principal := amount(debt.get("principal"))) and (interest := amount(debt.get("interest")))
    ]
    if not both:
        return NotApplicable("no debt has a principal and an interest in yuan")
    return [
        Fail(
            f"{at}/interest/amount",
            f"an interest of {interest} on a principal of {principal}",
            f"利息{interest}元与本金{principal}元不成比例，单位可能有误",
        )
        for at, principal, interest in both
        if principal > 0 and interest > 0 and not principal / 10000 <= interest <= principal * 20
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("claim_transfer", "debt_collection"))
