"""A case is not younger than the notice that names it.

Example: a case of 2025 in a notice of 2024.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    year = re.match("[（(]([0-9]{4})[)）]", str(case.record.get("case_number") or ""))
    issued = case.issued
    if year is None or issued is None:
        return NotApplicable("no year of the case, or no date of the notice")
    if int(year[1]) <= issued.year:
        return []
    return [
        Fail(
            "/case_number",
            f"a case of {year[1]} in a notice of {issued}",
            f"案号年份{year[1]}晚于公告日期{issued}",
        )
    ]


RULE = Rule(stage=4, severity="error", check=_check)
