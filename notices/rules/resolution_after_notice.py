"""What a notice reports was decided before it was printed.

Example: a resolution of May in a notice of March.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    resolution = case.record.get("resolution")
    decided = day_of(resolution.get("date")) if isinstance(resolution, dict) else None
    issued = day_of(case.record.get("issued_on"))
    if decided is None or issued is None:
        return NotApplicable("no date of the resolution or of the notice")
    if decided <= issued:
        return []
    return [
        Fail(
            "/resolution/date",
            f"decided on {decided}, after the notice of {issued}",
            f"决议日期{decided}晚于公告日期{issued}",
        )
    ]


RULE = Rule(stage=4, severity="error", check=_check)
