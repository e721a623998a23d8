"""A transfer or collection of debts says who owes.

The law asks that the debtor be told of a transfer (民法典 546), and a collection that names nobody reaches nobody. Notices that
point to a list elsewhere (附件, 清单, a web page) are not asked. Example: two banks, an agreement, and no debtor.
"""

from __future__ import annotations

from notices.patterns import late
from notices.rule import Answer, Case, Fail, NotApplicable, Rule

_ELSEWHERE = late("附件|附表|清单|明细|详见|网站|网址|https?:|www[.]")


def _check(case: Case) -> Answer:
    if case.record.get("debts"):
        return []
    if _ELSEWHERE.search(case.text):
        return NotApplicable("the notice points to a list elsewhere")
    return [Fail("/debts", "does not say who owes", "未载明债务人")]


RULE = Rule(stage=2, severity="warning", check=_check, kinds=("claim_transfer", "debt_collection"))
