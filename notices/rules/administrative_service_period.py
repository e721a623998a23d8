"""An authority that serves by publication waits as long as the law of its field says.

Tax authorities 30 days; others as in civil procedure, 60 until 2021-12-31 and 30 from then. A longer period harms
nobody. Example: 15 days in a penalty notice of 2023.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule
from notices.rule_words import name_of
from notices.service_law import AT_HOME, service_at_home


def _check(case: Case) -> Answer:
    printed, day = case.record.get("service_period") or {}, case.law_day
    home = service_at_home(day) if day else None
    if home is None or not printed.get("count") or printed.get("unit") != "day":
        return NotApplicable("no period of days is printed, or the day is not known")
    least = 30 if "税务" in name_of(case.record.get("authority")) else home.count
    if printed["count"] >= least:
        return []
    return [
        Fail(
            "/service_period/count",
            f"{printed['count']} days, less than {least}",
            f"公告期{printed['count']}日，少于{least}日",
        )
    ]


_TAX = Law("税收征收管理法实施细则 106", "https://flk.npc.gov.cn", date(2002, 10, 15))
RULE = Rule(5, "warning", _check, ("administrative_service",), (_TAX, *(row.law for row in AT_HOME)))
