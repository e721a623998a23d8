"""Parents of a foundling have 60 days from the announcement to come forward.

Example: a notice that gives 30 days.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    printed = case.record.get("claim_period") or {}
    if not printed.get("count") or printed.get("unit") not in ("day", "month"):
        return NotApplicable("no period in days or months is printed")
    days = printed["count"] * (30 if printed["unit"] == "month" else 1)
    return (
        []
        if days >= 60
        else [Fail("/claim_period/count", f"{days} days, less than 60", f"认领期{days}日，少于60日")]
    )


RULE = Rule(
    5,
    "warning",
    _check,
    ("foundling",),
    (
        Law("中国公民收养子女登记办法(2023) 8", "https://flk.npc.gov.cn", date(2023, 7, 20)),
        Law("中国公民收养子女登记办法(1999) 7", "https://flk.npc.gov.cn", date(1999, 5, 25), date(2023, 7, 19)),
    ),
)
