"""A listing is open for at least ten days.

Example: from 1 to 5 April.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    window = case.record.get("listing_window") or {}
    opens, closes = day_of(window.get("opens")), day_of(window.get("closes"))
    if opens is None or closes is None or closes < opens:
        return NotApplicable("not both ends of the listing are printed")
    days = (closes - opens).days + 1
    return (
        []
        if days >= 10
        else [Fail("/listing_window", f"open for {days} days, less than 10", f"挂牌{days}日，少于十日")]
    )


RULE = Rule(
    5,
    "warning",
    _check,
    ("land_offering",),
    (Law("国土资源部令第39号 18", "https://www.mnr.gov.cn", date(2007, 11, 1)),),
)
