"""Land is announced at least 20 days before it is auctioned or its listing begins.

Example: announced on 5 March, listed from 15 March.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    begins = day_of((case.record.get("listing_window") or {}).get("opens")) or day_of(
        case.record.get("auction_at")
    )
    issued = day_of(case.record.get("issued_on"))
    if begins is None or issued is None or case.record.get("corrects"):
        return NotApplicable("no beginning of the listing or auction, or no date of the notice")
    days = (begins - issued).days
    return (
        []
        if days >= 19
        else [Fail("/issued_on", f"{days} days before, less than 20", f"公告距出让开始{days}日，不足二十日")]
    )


RULE = Rule(
    5,
    "warning",
    _check,
    ("land_offering",),
    (Law("国土资源部令第39号 8", "https://www.mnr.gov.cn", date(2007, 11, 1)),),
)
