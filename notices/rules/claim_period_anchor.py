"""The period of creditors who were not told in person runs from the publication, or from the first where three are asked.

Example: a public institution whose 90 days run from the last announcement.
"""

from __future__ import annotations

from notices.claim_law import CLAIM_PERIODS, KINDS, claim_period_of
from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    owed, printed = claim_period_of(case), case.record.get("claim_period") or {}
    starts = printed.get("starts")
    if owed is None or not owed.days or not starts:
        return NotApplicable("no anchor is printed, or no period is known for this form, kind and day")
    if starts in (owed.anchor, "publication", "first_publication", "date"):
        return []
    law = owed.law.article
    return [
        Fail(
            "/claim_period/starts",
            f"runs from {starts}; {law} says {owed.anchor}",
            f"起算点为{starts}，{law}为{owed.anchor}",
        )
    ]


RULE = Rule(5, "warning", _check, KINDS, tuple(row.law for row in CLAIM_PERIODS if row.days))
