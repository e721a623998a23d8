"""A reduction of capital leaves less than there was.

Example: from 500万元 to 5000万元.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import number


def _check(case: Case) -> Answer:
    before, after = (case.record.get(name) or {} for name in ("capital_before", "capital_after"))
    low, high = number(after.get("amount")), number(before.get("amount"))
    if low is None or high is None or before.get("currency") != after.get("currency"):
        return NotApplicable("not both amounts are printed in one currency")
    return (
        []
        if low < high
        else [Fail("/capital_after", f"{low} is not less than {high}", f"减资后{low}不小于减资前{high}")]
    )


RULE = Rule(stage=4, severity="error", check=_check, kinds=("capital_reduction",))
