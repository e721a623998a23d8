"""Households with and without a permit add up to the printed total.

Example: 378 with a permit and 33 without make 411; a total of 401 cannot be true.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    households = case.record.get("households") or {}
    having, lacking, total = (households.get(name) for name in ("with_permit", "without_permit", "total"))
    if having is None or lacking is None or total is None:
        return NotApplicable("not all three counts are printed")
    if having + lacking == total:
        return ()
    return [
        Fail("/households/total", f"{having} + {lacking} is not {total}", f"{having} + {lacking} ≠ {total}")
    ]


RULE = Rule(stage=4, severity="error", check=_check, kinds=("housing_purchase_deadline",))
