"""A judgment of first instance that is served by publication says how to appeal.

A judgment of second instance (终 in its number) cannot be appealed. Example: a 判决书 of 民初 without the period.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    number = str(case.record.get("case_number") or "")
    first = "初" in number and "终" not in number
    if not first or not any("判决书" in str(paper) for paper in case.record.get("documents") or []):
        return NotApplicable("no judgment of first instance is served")
    if case.record.get("appeal_period"):
        return []
    return [
        Fail(
            "/appeal_period",
            "a judgment of first instance without a period to appeal",
            "送达一审判决书而未载明上诉期",
        )
    ]


RULE = Rule(2, "info", _check, ("court_service",), (Law("民诉解释(2015) 139", "https://www.court.gov.cn", date(2015, 2, 4)),))
