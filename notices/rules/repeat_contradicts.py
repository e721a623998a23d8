"""Two prints of one notice say the same: amounts, periods, deadlines, hearings.

Where they differ one of them is wrong, or the second should have been called a correction. Example: a capital
reduction to 100万元 on Monday and to 1000万元 on Friday.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule

_SAME = (
    "capital_before",
    "capital_after",
    "claim_period",
    "service_period",
    "hearing",
    "deadline",
    "households",
    "total_principal",
    "ruling_date",
    "creditors_meeting",
    "amount",
    "listing_window",
    "submission_deadline",
    "parcels",
)


def _check(case: Case) -> Answer:
    repeats = case.related("repeat")
    if not repeats or case.record.get("corrects"):
        return NotApplicable("no other print of this notice is in the set, or it is a correction")
    return [
        Fail(
            f"/{name}",
            f"differs from the print of {other.issued}: {other.envelope.get('id')}",
            f"与{other.issued}所刊不一致",
        )
        for other in repeats
        for name in _SAME
        if case.record.get(name) and other.record.get(name) and case.record[name] != other.record[name]
    ]


RULE = Rule(stage=6, severity="warning", check=_check)
