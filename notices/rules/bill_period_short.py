"""A public summons for a bill runs at least 60 days.

Example: a summons of 30 days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed = case.record.get("period") or {}
    if (
        case.record.get("event") == "judgment"
        or not printed.get("count")
        or printed.get("unit") not in ("day", "month")
    ):
        return NotApplicable("no period of a summons is printed")
    days = printed["count"] * (30 if printed["unit"] == "month" else 1)
    return (
        []
        if days >= 60
        else [Fail("/period/count", f"{days} days, less than 60", f"公示催告期间{days}日，少于60日")]
    )


_LAWS = (
    Law("民事诉讼法(2023) 230", "https://flk.npc.gov.cn", date(2024, 1, 1)),
    Law("民事诉讼法(2021) 226", "https://flk.npc.gov.cn", date(2022, 1, 1), date(2023, 12, 31)),
    Law("民事诉讼法(2017) 219", "https://flk.npc.gov.cn", date(2013, 1, 1), date(2021, 12, 31)),
    Law("民事诉讼法(2007) 196", "https://flk.npc.gov.cn", date(2008, 4, 1), date(2012, 12, 31)),
    Law("民事诉讼法(1991) 194", "https://flk.npc.gov.cn", date(1991, 4, 9), date(2008, 3, 31)),
)
RULE = Rule(5, "warning", _check, ("bill_invalidation",), _LAWS)
