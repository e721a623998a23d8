"""A public summons for a bill says which bill: its type, number and amount.

Share certificates have no amount. Example: a cheque without its number.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument")
    if not isinstance(bill, dict):
        return NotApplicable("no instrument was read")
    names = ("type", "number") if "股" in str(bill.get("type")) else ("type", "number", "amount")
    return [
        Fail("/instrument", f"does not say the {name} of the bill", f"未载明票据的 {name}")
        for name in names
        if not bill.get(name)
    ]


_LAWS = (
    Law("民诉解释(2022) 445", "https://www.court.gov.cn", date(2022, 4, 10)),
    Law("民诉解释(2015) 447", "https://www.court.gov.cn", date(2015, 2, 4), date(2022, 4, 9)),
)
RULE = Rule(2, "warning", _check, ("bill_invalidation",), _LAWS)
