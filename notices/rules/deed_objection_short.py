"""A lost deed waits 15 working days for objections, until the rule of 2024-05-21 ended the wait.

A first registration still waits.

Example: a lost deed of 2020 with five days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed, day, event = case.record.get("objection_period") or {}, case.law_day, case.record.get("event")
    asked = event == "first_registration" or (event == "lost" and day is not None and day < date(2024, 5, 21))
    if day is None or day < date(2016, 1, 1) or not asked or not printed.get("count"):
        return NotApplicable("no period is printed, or the law of the day asks for none")
    days = printed["count"] * {"month": 22}.get(str(printed.get("unit")), 1)
    if days >= 15:
        return []
    return [
        Fail(
            "/objection_period/count",
            f"{days} days, less than 15 working days",
            f"异议期{days}日，少于15个工作日",
        )
    ]


_LAWS = (
    Law("不动产登记暂行条例实施细则 22", "https://www.mnr.gov.cn", date(2016, 1, 1), date(2024, 5, 20)),
    Law("不动产登记暂行条例实施细则 17", "https://www.mnr.gov.cn", date(2016, 1, 1)),
)
RULE = Rule(5, "warning", _check, ("title_deed",), _LAWS)
