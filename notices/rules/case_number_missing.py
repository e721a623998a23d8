"""A court's notice carries the number of its case.

Without it nobody can look the case up. Short notices of earlier years leave it out, so this is for information.
Example: a court's notice that begins with the name of the defendant.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    return absent(case.record, "case_number", "the number of the case", "案号")


RULE = Rule(
    2, "info", _check, ("court_service", "bankruptcy", "bill_invalidation", "missing_person", "enforcement")
)
