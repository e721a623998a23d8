"""The draft of an environmental report is open for comments for ten working days at least.

Since 2019-01-01. Example: five working days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed, day = case.record.get("period") or {}, case.law_day
    second = str(case.record.get("stage") or "") == "2" or "征求意见稿" in case.heading + case.text
    if not printed.get("count") or day is None or day < date(2019, 1, 1) or not second:
        return NotApplicable("no period is printed, not the second publicity, or before 2019")
    least = {"working_day": 10, "day": 10, "month": 1}.get(str(printed.get("unit")), 1)
    if printed["count"] >= least:
        return []
    return [
        Fail(
            "/period/count",
            f"{printed['count']} days, less than 10 working days",
            f"公开期限{printed['count']}日，少于10个工作日",
        )
    ]


RULE = Rule(
    5,
    "warning",
    _check,
    ("environmental_publicity",),
    (Law("环境影响评价公众参与办法 10", "https://www.mee.gov.cn", date(2019, 1, 1)),),
)
