"""A defendant has 15 days to answer, 30 where there is no residence in the country.

Example: an answer within 10 days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed = case.record.get("answer_period") or {}
    if not printed.get("count") or printed.get("unit") != "day":
        return NotApplicable("no period of days is printed")
    if printed["count"] in (15, 30):
        return []
    return [
        Fail(
            "/answer_period/count",
            f"{printed['count']} days; the law says 15, abroad 30",
            f"答辩期{printed['count']}日，法定15日（涉外30日）",
        )
    ]


_LAWS = (
    Law("民事诉讼法(2023) 128, 285", "https://flk.npc.gov.cn", date(2024, 1, 1)),
    Law("民事诉讼法(2021) 128, 275", "https://flk.npc.gov.cn", date(2022, 1, 1), date(2023, 12, 31)),
    Law("民事诉讼法(2017) 125, 268", "https://flk.npc.gov.cn", date(2013, 1, 1), date(2021, 12, 31)),
    Law("民事诉讼法(2007) 113, 246", "https://flk.npc.gov.cn", date(2008, 4, 1), date(2012, 12, 31)),
    Law("民事诉讼法(1991) 113, 248", "https://flk.npc.gov.cn", date(1991, 4, 9), date(2008, 3, 31)),
)
RULE = Rule(5, "warning", _check, ("court_service",), _LAWS)
