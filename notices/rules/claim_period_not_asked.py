"""Where the law asks for an announcement and gives creditors no period, a printed period is more than it asks.

A division, and since 2024-07-01 a reduction that makes up losses. For information. Example: a division with 45 days.
"""

from __future__ import annotations

from notices.claim_law import CLAIM_PERIODS, KINDS, claim_period_of
from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    owed = claim_period_of(case)
    if owed is None or owed.days:
        return NotApplicable("the law of the day gives a period, or is not known")
    if not case.record.get("claim_period"):
        return []
    return [
        Fail(
            "/claim_period",
            f"{owed.law.article} gives creditors no period",
            f"{owed.law.article}未规定债权申报期",
        )
    ]


RULE = Rule(5, "info", _check, KINDS, tuple(row.law for row in CLAIM_PERIODS if not row.days))
