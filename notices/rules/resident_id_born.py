"""The day of birth inside a resident identity number lies before the notice, and not 120 years before.

Example: somebody born in 2030 in a notice of 2024.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import resident_ids
from notices.values.resident_id import born_on, is_resident_id


def _check(case: Case) -> Answer:
    numbers = [(at, number) for at, number in resident_ids(case.record) if is_resident_id(number)]
    issued = case.issued
    if not numbers or issued is None:
        return NotApplicable("no sound resident identity number, or no date of the notice")
    return [
        Fail(
            at,
            f"born on {born_on(number)}, in a notice of {issued}",
            f"号码中的出生日期{born_on(number)}与公告日期{issued}不合",
        )
        for at, number in numbers
        if not 0 <= issued.year - born_on(number).year <= 120 or born_on(number) > issued
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
