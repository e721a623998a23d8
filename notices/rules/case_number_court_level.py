"""The court code in a case number fits the rank of the court that signs.

No digits for a high court, two for an intermediate court, four for a basic one; special courts are not asked. Courts
also announce papers of the court above, so this is a warning. Example: `（2024）云04民初18号` of a county's court.
"""

from __future__ import annotations

from datetime import date

from notices.court_codes import case_number_parts, level_digits
from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule
from notices.rule_words import name_of


def _check(case: Case) -> Answer:
    parts = case_number_parts(str(case.record.get("case_number") or ""))
    expected = level_digits(name_of(case.record.get("court")))
    if parts is None or expected is None or parts.province == "兵":
        return NotApplicable("no case number of the new form, or a special court")
    if len(parts.digits) == expected or (len(parts.digits) == 4 and parts.digits[2] == "7"):
        return []
    return [
        Fail(
            "/case_number",
            f"{parts.digits or 'no digits'} is not the code of a court of this rank",
            f"案号中的法院代字与“{name_of(case.record.get('court'))}”的级别不符",
        )
    ]


RULE = Rule(
    4,
    "warning",
    _check,
    laws=(Law("法〔2015〕137号, annex 1", "https://www.court.gov.cn", date(2016, 1, 1)),),
)
