"""A document number has its year in 〔〕, and ends in 号.

Example: `澄政告[2024]3号`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, strings


def _check(case: Case) -> Answer:
    return each(
        strings(case.record, "notice_number", "document_number", "approval_number"),
        _asks,
        "no document number is printed",
    )


def _asks(at: str, printed: str) -> Fail | None:
    if not re.search(r"[\[(（【](?:19|20)[0-9]{2}[\])）】]", printed):
        return None
    better = re.sub(r"[\[(（【]((?:19|20)[0-9]{2})[\])）】]", r"〔\1〕", printed)
    return Fail(at, f"{printed} has not its year in 〔〕", f"文号{printed}的年份应在〔〕内", (better,))


RULE = Rule(stage=3, severity="info", check=_check)
