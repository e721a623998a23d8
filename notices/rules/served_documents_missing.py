"""Service by publication names the papers that are served.

Example: a court's notice that gives a period and no paper.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    return absent(case.record, "documents", "which papers are served", "送达的文书")


RULE = Rule(
    2, "warning", _check, ("court_service",), (Law("民诉解释(2015) 138, 139", "https://www.court.gov.cn", date(2015, 2, 4)),)
)
