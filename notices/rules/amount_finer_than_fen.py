"""A sum of money is not finer than a fen, the hundredth of a yuan.

More figures behind the point are a unit that was lost (万元 read as 元) or a point that was misread. Prices for one
unit of something (per square metre, per kilowatt-hour) and sums below ten yuan are not asked. Example: a principal of
`511.892033` yuan.
"""

from __future__ import annotations

from decimal import Decimal

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import sums


def _check(case: Case) -> Answer:
    found = [
        (at, amount)
        for at, amount, currency in sums(case.record)
        if currency == "CNY" and amount >= Decimal(10) and not at.endswith("/unit_price")
    ]
    if not found:
        return NotApplicable("no sum of ten yuan or more is printed")
    return [
        Fail(f"{at}/amount", f"{amount} is finer than a fen", f"金额{amount}精确到分以下，单位或小数点可能有误")
        for at, amount in found
        if amount * 100 % 1
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
