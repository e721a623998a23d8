"""What is auctioned is shown, and bidders register, before the auction.

Example: registration until 20 March for an auction on 15 March.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    at_day = str(case.record.get("at") or "")[:10]
    viewing = str((case.record.get("viewing_window") or {}).get("closes") or "")[:10]
    earlier = [
        ("/registration_deadline", str(case.record.get("registration_deadline") or "")[:10]),
        ("/viewing_window/closes", viewing),
    ]
    found = [(at, day) for at, day in earlier if day]
    if not at_day or not found:
        return NotApplicable("no day of the auction, or nothing before it")
    return [
        Fail(at, f"{day} is after the auction of {at_day}", f"{day}晚于拍卖日{at_day}")
        for at, day in found
        if day > at_day
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("auction",))
