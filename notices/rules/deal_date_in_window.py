"""Land is sold inside the window in which it was offered, and not after the notice that says so.

Example: offered from 2023-10-30 to 2023-11-29 and sold on 2023-12-05.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    window = case.record.get("offering_window") or {}
    opens, closes = ((window.get(end) or "")[:10] for end in ("opens", "closes"))
    issued = case.record.get("issued_on") or ""
    deals = [
        (n, parcel["deal_date"])
        for n, parcel in enumerate(case.record.get("parcels") or [])
        if parcel.get("deal_date")
    ]
    if not deals or not (opens or closes or issued):
        return NotApplicable("no deal date, or nothing to hold it against")
    failures: list[Fail] = []
    for number, day in deals:
        at = f"/parcels/{number}/deal_date"
        if (opens and day < opens) or (closes and day > closes):
            failures.append(
                Fail(
                    at,
                    f"{day} lies outside of the offering window {opens} to {closes}",
                    f"成交日期{day}不在出让期{opens}至{closes}内",
                )
            )
        if issued and day > issued:
            failures.append(
                Fail(at, f"{day} is after the notice of {issued}", f"成交日期{day}晚于公告日期{issued}")
            )
    return failures


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("land_transaction_result",))
