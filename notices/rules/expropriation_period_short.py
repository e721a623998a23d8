"""An advance notice of expropriation hangs for ten working days at least, a compensation plan for 30 days.

Example: a compensation plan that is shown for ten days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed, day = case.record.get("period") or {}, case.law_day
    owed = {"advance": (10, "working_day"), "compensation_plan": (30, "day")}.get(
        str(case.record.get("stage"))
    )
    if owed is None or not printed.get("count") or day is None or day < date(2021, 9, 1):
        return NotApplicable("no period is printed, or the law of the day asks for none")
    days = printed["count"] * {"month": 30, "year": 365}.get(str(printed.get("unit")), 1)
    calendar = printed.get("unit") != "working_day" and owed[1] == "working_day"
    least = 14 if calendar else owed[0]
    if days >= least:
        return []
    return [
        Fail(
            "/period/count",
            f"{days} days, less than {owed[0]} ({owed[1]})",
            f"公告期{days}日，少于{owed[0]}日",
        )
    ]


_LAWS = (
    Law("土地管理法实施条例(2021) 26", "https://flk.npc.gov.cn", date(2021, 9, 1)),
    Law("土地管理法实施条例(2021) 28", "https://flk.npc.gov.cn", date(2021, 9, 1)),
)
RULE = Rule(5, "warning", _check, ("land_expropriation",), _LAWS)
