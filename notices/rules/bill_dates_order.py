"""A bill falls due on or after the day on which it was drawn.

Example: drawn on 1 March 2024, due on 1 September 2023.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument") or {}
    drawn, due = bill.get("issued_on"), bill.get("due_on")
    if not drawn or not due:
        return NotApplicable("not both days are printed")
    return (
        []
        if drawn <= due
        else [Fail("/instrument/due_on", f"due on {due}, drawn on {drawn}", f"到期日{due}早于出票日{drawn}")]
    )


RULE = Rule(stage=4, severity="error", check=_check, kinds=("bill_invalidation",))
