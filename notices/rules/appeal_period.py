"""A judgment can be appealed within 15 days, an order within 10, 30 from abroad.

Example: an appeal within 7 days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed = case.record.get("appeal_period") or {}
    if not printed.get("count") or printed.get("unit") != "day":
        return NotApplicable("no period of days is printed")
    papers = "".join(str(paper) for paper in case.record.get("documents") or [])
    allowed = (
        (10, 30)
        if "裁定书" in papers and "判决书" not in papers
        else (15, 30)
        if "判决书" in papers and "裁定书" not in papers
        else (10, 15, 30)
    )
    if printed["count"] in allowed:
        return []
    return [
        Fail(
            "/appeal_period/count",
            f"{printed['count']} days; the law says {allowed[0]}",
            f"上诉期{printed['count']}日，法定{allowed[0]}日",
        )
    ]


_LAWS = (
    Law("民事诉讼法(2023) 171, 286", "https://flk.npc.gov.cn", date(2024, 1, 1)),
    Law("民事诉讼法(2021) 171, 276", "https://flk.npc.gov.cn", date(2022, 1, 1), date(2023, 12, 31)),
    Law("民事诉讼法(2017) 164, 269", "https://flk.npc.gov.cn", date(2013, 1, 1), date(2021, 12, 31)),
    Law("民事诉讼法(2007) 147, 247", "https://flk.npc.gov.cn", date(2008, 4, 1), date(2012, 12, 31)),
    Law("民事诉讼法(1991) 147, 249", "https://flk.npc.gov.cn", date(1991, 4, 9), date(2008, 3, 31)),
)
RULE = Rule(5, "warning", _check, ("court_service",), _LAWS)
