"""Service by publication says after how long it counts as made.

Example: `现依法向你公告送达民事判决书。` and no period.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Rule
from notices.rule_words import absent
from notices.service_law import ABROAD, AT_HOME


def _check(case: Case) -> Answer:
    return absent(case.record, "service_period", "after how long service counts as made", "公告送达的期限")


RULE = Rule(2, "warning", _check, ("court_service",), tuple(row.law for row in AT_HOME + ABROAD))
