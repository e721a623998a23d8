"""Who is sent a statement of claim is told how long there is to answer it.

Example: `起诉状副本` among the papers, and no period for the answer.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    if not any("起诉状" in str(paper) for paper in case.record.get("documents") or []):
        return NotApplicable("no statement of claim is served")
    if case.record.get("answer_period"):
        return []
    return [
        Fail(
            "/answer_period", "a statement of claim without a period to answer it", "送达起诉状而未载明答辩期"
        )
    ]


RULE = Rule(2, "info", _check, ("court_service",), (Law("民诉解释(2015) 139", "https://www.court.gov.cn", date(2015, 2, 4)),))
