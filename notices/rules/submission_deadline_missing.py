"""A call for tenders says until when bids are taken.

Example: a tender with documents for sale, and no closing time.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, Rule


def _check(case: Case) -> Answer:
    if (
        case.record.get("submission_deadline")
        or case.record.get("opening_at")
        or case.record.get("documents_window")
    ):
        return []
    return [Fail("/submission_deadline", "does not say until when bids are taken", "未载明投标截止时间")]


RULE = Rule(
    2, "warning", _check, ("tender",), (Law("招标投标法 16", "https://flk.npc.gov.cn", date(2000, 1, 1)),)
)
