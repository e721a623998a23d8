"""The second announcement of three is not the fourth.

Example: `第四次公告(共三次)`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    again = case.record.get("republication") or {}
    ordinal, total = again.get("ordinal"), again.get("total")
    if not ordinal or not total:
        return NotApplicable("not both numbers are printed")
    if ordinal <= total:
        return []
    return [Fail("/republication", f"the {ordinal}th of {total}", f"第{ordinal}次，共{total}次")]


RULE = Rule(stage=4, severity="error", check=_check)
