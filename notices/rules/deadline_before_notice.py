"""A deadline lies after the notice that sets it.

Example: a notice of 2023-11-29 that gives time until 2023-01-31.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    deadline, issued = case.record.get("deadline"), case.record.get("issued_on")
    if not deadline or not issued:
        return NotApplicable("no deadline, or no date of the notice")
    if str(deadline)[:10] >= str(issued):
        return ()
    return [
        Fail(
            "/deadline", f"{deadline} is before the notice of {issued}", f"期限{deadline}早于公告日期{issued}"
        )
    ]


RULE = Rule(stage=4, severity="error", check=_check)
