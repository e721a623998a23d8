"""A bill for which a court calls the public is worth more than the call.

Every application costs 100 yuan (诉讼费用交纳办法 14), so a smaller sum is most often a unit that was lost. Shares, whose sum
is their face value, are not asked. Example: a bank acceptance bill of `20` yuan.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule
from notices.rule_words import amount


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument") or {}
    worth = amount(bill.get("amount"))
    if worth is None or "股" in str(bill.get("type")):
        return NotApplicable("no amount in yuan is printed, or it is that of shares")
    if not 0 <= worth < Decimal(100):
        return []
    return [
        Fail(
            "/instrument/amount/amount",
            f"a bill of {worth} yuan, less than the fee of 100",
            f"票面金额{worth}元，低于每件100元的申请费，单位可能有误",
        )
    ]


_LAWS = (Law("诉讼费用交纳办法 14", "https://flk.npc.gov.cn", date(2007, 4, 1)),)
RULE = Rule(3, "warning", _check, ("bill_invalidation",), _LAWS)
