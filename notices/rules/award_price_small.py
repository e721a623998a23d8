"""A contract that was put out to tender is worth a thousand yuan or more.

A price below is a unit that was lost (万元 read as 元), a price for one unit of something, or a rate; where the text says
that prices are for a unit or a rate, the rule does not apply. Example: a winner at `268` yuan.
"""

from __future__ import annotations

from decimal import Decimal

from notices.patterns import late
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, rows

_OF_A_UNIT = late(
    "单价|费率|下浮|上浮|折扣|优惠率|比例|百分之|[%‰]"
    "|元/|元每|每(?:人|吨|件|套|台|份|斤|公斤|千克|平方米|m2|立方米|度|天|月|年)|/(?:m2|m3|吨|kg)"
)


def _check(case: Case) -> Answer:
    prices = [
        (at, price) for at, row in rows(case.record, "winners") if (price := amount(row.get("price"))) is not None
    ]
    if not prices or _OF_A_UNIT.search(case.text):
        return NotApplicable("no price in yuan is printed, or prices are for a unit or a rate")
    return [
        Fail(
            f"{at}/price/amount",
            f"{price} yuan for a contract, a unit may be lost",
            f"中标价{price}元过低，单位可能有误",
        )
        for at, price in prices
        if 0 <= price < Decimal(1000)
    ]


RULE = Rule(stage=3, severity="warning", check=_check, kinds=("award",))
