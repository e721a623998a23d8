"""A notice is not numbered for a later year than its own, nor for one long gone.

Example: `澄公告〔2025〕3号` of 5 March 2024.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    year = re.search("〔([0-9]{4})〕", str(case.record.get("notice_number") or ""))
    issued = case.issued
    if year is None or issued is None:
        return NotApplicable("no year in the number, or no date of the notice")
    if issued.year - 1 <= int(year[1]) <= issued.year:
        return []
    return [
        Fail(
            "/notice_number",
            f"numbered for {year[1]}, dated {issued}",
            f"文号年份{year[1]}与公告日期{issued}不符",
        )
    ]


RULE = Rule(stage=4, severity="warning", check=_check)
