"""Confidence is a number from 0 to 1.

Example: `"confidence": 97`, a percentage.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    confidence = case.envelope.get("confidence")
    if confidence is None:
        return NotApplicable("no confidence is carried")
    if isinstance(confidence, int | float) and 0 <= confidence <= 1:
        return []
    return [Fail("", f"confidence {confidence} is not between 0 and 1", f"置信度{confidence}不在0与1之间")]


RULE = Rule(stage=1, severity="error", check=_check)
