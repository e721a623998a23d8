"""Where the law gives creditors a period, the notice says it.

Which law, and whether there is a period, depends on the form of the organisation, the kind of notice and the day.
Example: a company of 2024 that deregisters and does not say within how many days claims are taken.
"""

from __future__ import annotations

from notices.claim_law import CLAIM_PERIODS, KINDS, claim_period_of, without_claims
from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    owed = claim_period_of(case)
    if owed is None or not owed.days or without_claims(owed):
        return NotApplicable("no period is known for this form of organisation, kind and day")
    if case.record.get("claim_period"):
        return []
    law = owed.law.article
    return [
        Fail(
            "/claim_period",
            f"gives creditors no period; {law} gives {owed.days} days",
            f"未载明债权申报期；{law}为{owed.days}日",
        )
    ]


RULE = Rule(2, "warning", _check, KINDS, tuple(row.law for row in CLAIM_PERIODS if row.days))
