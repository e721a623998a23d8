"""A hearing, an auction, an opening of bids lies after the notice that announces it.

Example: a meeting of creditors of 2023 in a notice of 2024.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    issued = day_of(case.record.get("issued_on"))
    times = [("/at", case.record.get("at"))] if case.kind == "auction" else []
    times += [
        (f"/{name}", case.record.get(name))
        for name in (
            "auction_at",
            "opening_at",
            "submission_deadline",
            "registration_deadline",
            "deposit_deadline",
        )
    ]
    times += [
        (f"/{name}/at", (case.record.get(name) or {}).get("at")) for name in ("hearing", "creditors_meeting")
    ]
    days = [(at, day) for at, written in times if (day := day_of(written))]
    if issued is None or not days:
        return NotApplicable("nothing is announced for a day, or the notice has no date")
    return [
        Fail(at, f"{day} is before the notice of {issued}", f"{day}早于公告日期{issued}")
        for at, day in days
        if day < issued
    ]


RULE = Rule(stage=4, severity="error", check=_check)
