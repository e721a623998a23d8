"""An offering of land says until when one can apply.

Example: parcels with their starting prices, and no window for applications.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, Rule


def _check(case: Case) -> Answer:
    ways = ("application_window", "listing_window", "documents_window", "auction_at", "deposit_deadline")
    if any(case.record.get(way) for way in ways):
        return []
    return [Fail("/application_window", "does not say until when one can apply", "未载明竞买申请或挂牌时间")]


RULE = Rule(
    2,
    "warning",
    _check,
    ("land_offering",),
    (Law("国土资源部令第39号 9", "https://www.mnr.gov.cn", date(2007, 11, 1)),),
)
