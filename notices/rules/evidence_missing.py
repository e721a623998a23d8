"""Every value that is not null has evidence, or is listed as derived from others.

Nothing is invented, so a value without print under it is suspect. Example: a record whose `/notice_number` has no
evidence while other values do.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import leaves


def _check(case: Case) -> Answer:
    evidence = case.envelope.get("evidence")
    if not isinstance(evidence, dict) or not evidence:
        return NotApplicable("no evidence is carried")
    derived = case.envelope.get("derived") or []
    bare = (at for at, _ in leaves(case.record) if at not in evidence and at not in derived)
    return [Fail(at, "a value without evidence", "此值没有原文依据") for at in bare]


RULE = Rule(stage=1, severity="warning", check=_check)
