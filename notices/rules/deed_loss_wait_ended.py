"""Since 2024-05-21 the owner of a lost deed need not wait 15 working days for objections.

Some places still print the period. For information. Example: a lost deed of August 2024 with 15 working days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    day = case.law_day
    if case.record.get("event") != "lost" or day is None or day < date(2024, 5, 21):
        return NotApplicable("no lost deed, or the wait was still the law")
    if not case.record.get("objection_period"):
        return []
    return [
        Fail(
            "/objection_period",
            "the wait ended on 2024-05-21",
            "自然资源部令第14号已取消十五个工作日的公告期",
        )
    ]


RULE = Rule(
    5,
    "info",
    _check,
    ("title_deed",),
    (Law("自然资源部令第14号", "https://www.mnr.gov.cn", date(2024, 5, 21)),),
)
