"""The result of an offering is published within ten working days.

By the published holiday calendar; outside of its years the answer is not applicable. Example: sold on 2 January,
published on 5 March.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of
from notices.rule_words import rows
from notices.working_days import after_working_days


def _check(case: Case) -> Answer:
    issued = day_of(case.record.get("issued_on"))
    days = [(at, day) for at, row in rows(case.record, "parcels") if (day := day_of(row.get("deal_date")))]
    ends = [(at, day, end) for at, day in days if (end := after_working_days(day, 10))]
    if issued is None or not ends:
        return NotApplicable("no deal date, no date of the notice, or no holiday calendar for them")
    return [
        Fail(f"{at}/deal_date", f"sold on {day}, due until {end}", f"{day}成交，应于{end}前公布")
        for at, day, end in ends
        if issued > end
    ]


RULE = Rule(
    5,
    "info",
    _check,
    ("land_transaction_result",),
    (Law("国土资源部令第39号 22", "https://www.mnr.gov.cn", date(2007, 11, 1)),),
)
