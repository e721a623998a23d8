"""A document was issued before it was declared lost.

Example: a licence of 2025 that a declaration of 2024 has lost.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    issued = case.issued
    found = [
        (f"{at}/issued_on", day)
        for at, item in rows(case.record, "items")
        if (day := day_of(item.get("issued_on")))
    ]
    if issued is None or not found:
        return NotApplicable("no date of the document or of the notice")
    return [
        Fail(at, f"issued on {day}, after the notice of {issued}", f"发证日期{day}晚于声明日期{issued}")
        for at, day in found
        if day > issued
    ]


RULE = Rule(stage=4, severity="error", check=_check, kinds=("lost_document",))
