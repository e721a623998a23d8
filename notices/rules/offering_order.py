"""Land is offered in order: documents, applications, deposit, then the end of the listing or the auction.

Example: deposits taken until a day after the listing has closed.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    record = case.record
    end = str((record.get("listing_window") or {}).get("closes") or record.get("auction_at") or "")[:10]
    earlier = [
        (f"/{name}/closes", str((record.get(name) or {}).get("closes") or "")[:10])
        for name in ("documents_window", "application_window")
    ]
    earlier.append(("/deposit_deadline", str(record.get("deposit_deadline") or "")[:10]))
    found = [(at, day) for at, day in earlier if day]
    if not end or not found:
        return NotApplicable("no end of the listing, or nothing before it")
    return [
        Fail(at, f"{day} is after the end on {end}", f"{day}晚于挂牌截止或拍卖日{end}")
        for at, day in found
        if day > end
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("land_offering",))
