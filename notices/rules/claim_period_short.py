"""Creditors have at least the days that the law of the day gives them.

The form of the organisation, the kind of notice and its day pick the law: 45 days for a company, 90 for a public
institution, 60 for a sole proprietorship, none for a division; 20 for objections to a simple deregistration, 60 to a compulsory
one. Example: a company of 2024 that gives 30 days.
"""

from __future__ import annotations

from notices.claim_law import CLAIM_PERIODS, KINDS, claim_period_of
from notices.rule import Answer, Case, Fail, NotApplicable, Rule

_DAYS = {"day": 1, "month": 30, "year": 365, "working_day": 1}


def _check(case: Case) -> Answer:
    owed, printed = claim_period_of(case), case.record.get("claim_period") or {}
    if owed is None or not owed.days or not printed.get("count"):
        return NotApplicable(
            "no period is printed, or none is known for this form of organisation, kind and day"
        )
    if printed.get("starts") in ("receipt", "service"):
        return NotApplicable("the printed period runs from receipt")
    days = printed["count"] * _DAYS.get(str(printed.get("unit")), 1)
    if days >= owed.days:
        return []
    law = owed.law.article
    return [
        Fail(
            "/claim_period/count",
            f"{days} days; {law} gives {owed.days}",
            f"{days}日，少于{law}的{owed.days}日",
        )
    ]


RULE = Rule(5, "warning", _check, KINDS, tuple(row.law for row in CLAIM_PERIODS if row.days))
