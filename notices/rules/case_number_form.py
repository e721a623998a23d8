"""A case number of 2016 or later has the form that the courts have agreed on.

Year, court code, type code, number. Free forms were in use before, so the year inside decides. Example:
`（2020）澄民字第18号`.
"""

from __future__ import annotations

import re
from datetime import date

from notices.court_codes import case_number_parts
from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed = str(case.record.get("case_number") or "")
    year = re.match("（([0-9]{4})）", printed)
    if year is None or int(year[1]) < 2016:
        return NotApplicable("no case number of 2016 or later is printed")
    if case_number_parts(printed):
        return []
    return [
        Fail(
            "/case_number",
            f"{printed} has not the form in use since 2016",
            f"{printed}不符合2016年起的案号格式",
        )
    ]


RULE = Rule(
    3, "warning", _check, laws=(Law("法〔2015〕137号 2, 3", "https://www.court.gov.cn", date(2016, 1, 1)),)
)
