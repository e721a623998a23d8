"""Evidence points at values that the record has.

A pointer to nothing is a value that was taken out or renamed. Example: evidence of `/deadline` in a record without one.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import leaves


def _check(case: Case) -> Answer:
    evidence = case.envelope.get("evidence")
    if not isinstance(evidence, dict) or not evidence:
        return NotApplicable("no evidence is carried")
    values = {at for at, _ in leaves(case.record)}
    lost = (
        at for at in evidence if at not in values and not any(value.startswith(f"{at}/") for value in values)
    )
    return [Fail(at, "there is evidence, and no value", "有原文依据而没有值") for at in lost]


RULE = Rule(stage=1, severity="warning", check=_check)
