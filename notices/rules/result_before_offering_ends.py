"""A parcel is sold between the opening of its listing and its closing.

Example: listed from 1 to 12 April, sold on 28 March.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    opened = {
        str(row.get("parcel_no")): str(window["opens"])[:10]
        for other in case.related("result")
        if (window := other.record.get("listing_window")) and window.get("opens")
        for _, row in rows(other.record, "parcels")
    }
    deals = [
        (at, str(row["deal_date"]), opened[str(row.get("parcel_no"))])
        for at, row in rows(case.record, "parcels")
        if row.get("deal_date") and str(row.get("parcel_no")) in opened
    ]
    if not deals:
        return NotApplicable("no deal date, or the offering of these parcels is not in the set")
    return [
        Fail(f"{at}/deal_date", f"sold on {day}, listed from {first}", f"{day}成交，早于挂牌开始{first}")
        for at, day, first in deals
        if day < first
    ]


RULE = Rule(stage=6, severity="warning", check=_check, kinds=("land_transaction_result",))
