"""Nobody sues and is sued in one case.

Example: a party that was read from the wrong side of 诉.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import name_of, rows


def _check(case: Case) -> Answer:
    claimants = {name_of(party) for _, party in rows(case.record, "claimants")}
    addressees = rows(case.record, "addressees")
    if not claimants or not addressees:
        return NotApplicable("not both sides are named")
    return [
        Fail(at, f"{name_of(party)} stands on both sides", f"“{name_of(party)}”既为原告又为被送达人")
        for at, party in addressees
        if name_of(party) in claimants
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("court_service",))
