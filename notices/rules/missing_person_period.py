"""A search runs three months before somebody is declared missing, a year before a declaration of death.

After an accident with proof that nobody could survive, three months. Example: six months for a declaration of death.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed, declared = case.record.get("period") or {}, case.record.get("declaration")
    months = {"month": 1, "year": 12}.get(str(printed.get("unit")))
    if declared not in ("missing", "dead") or not printed.get("count") or months is None:
        return NotApplicable("no period in months or years, or nothing says which declaration")
    found = printed["count"] * months
    if found in ((3, 12) if declared == "dead" else (3,)):
        return []
    return [
        Fail(
            "/period",
            f"{found} months for {declared}",
            f"公告期间{found}个月，与法定期间不符（失踪三个月，死亡一年，意外事故三个月）",
        )
    ]


_LAWS = (
    Law("民事诉讼法(2023) 192", "https://flk.npc.gov.cn", date(2024, 1, 1)),
    Law("民事诉讼法(2021) 192", "https://flk.npc.gov.cn", date(2022, 1, 1), date(2023, 12, 31)),
    Law("民事诉讼法(2017) 185", "https://flk.npc.gov.cn", date(2013, 1, 1), date(2021, 12, 31)),
    Law("民事诉讼法(1991) 168", "https://flk.npc.gov.cn", date(1991, 4, 9), date(2012, 12, 31)),
)
RULE = Rule(5, "warning", _check, ("missing_person",), _LAWS)
