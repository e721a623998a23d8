"""The deposit for land is at least a fifth of the starting price.

Since 2010, of the lowest price, which the starting price is not below. For information. Example: 100,000 for 3,000,000.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule
from notices.rule_words import amount, rows


def _check(case: Case) -> Answer:
    found = [
        (at, amount(row.get("start_price")), amount(row.get("deposit")))
        for at, row in rows(case.record, "parcels")
    ]
    whole = [
        (at, start, deposit) for at, start, deposit in found if start is not None and deposit is not None
    ]
    if not whole or (case.law_day and case.law_day < date(2010, 3, 8)):
        return NotApplicable("no parcel has a starting price and a deposit, or the rule was not yet made")
    return [
        Fail(
            f"{at}/deposit",
            f"{deposit} is less than a fifth of {start}",
            f"保证金{deposit}低于起始价{start}的20%",
        )
        for at, start, deposit in whole
        if deposit * 5 < start
    ]


RULE = Rule(
    5,
    "info",
    _check,
    ("land_offering",),
    (Law("国土资发〔2010〕34号", "https://www.mnr.gov.cn", date(2010, 3, 8)),),
)
