"""A search for a missing person says how long it runs.

Example: a notice that asks for news, and gives no period.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    return absent(case.record, "period", "how long the search runs", "公告期间")


_LAWS = (
    Law("民诉解释(2022) 345", "https://www.court.gov.cn", date(2022, 4, 10)),
    Law("民诉解释(2015) 347", "https://www.court.gov.cn", date(2015, 2, 4), date(2022, 4, 9)),
)
RULE = Rule(2, "warning", _check, ("missing_person",), _LAWS)
