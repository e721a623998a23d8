"""A summons that is served by publication says when and where the hearing is.

Example: `开庭传票` among the papers, and no hearing.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    if not any("传票" in str(paper) for paper in case.record.get("documents") or []):
        return NotApplicable("no summons is served")
    return (
        []
        if case.record.get("hearing")
        else [Fail("/hearing", "a summons without a hearing", "送达传票而未载明开庭时间地点")]
    )


RULE = Rule(2, "info", _check, ("court_service",))
