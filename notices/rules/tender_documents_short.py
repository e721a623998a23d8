"""Documents of a tender are given out for at least five days.

Example: from 5 to 6 March.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    window = case.record.get("documents_window") or {}
    opens, closes = day_of(window.get("opens")), day_of(window.get("closes"))
    if opens is None or closes is None or closes < opens or "招标" not in case.heading:
        return NotApplicable("not both ends are printed, or no tender by invitation to all")
    days = (closes - opens).days + 1
    return (
        []
        if days >= 5
        else [Fail("/documents_window", f"{days} days, less than 5", f"文件发售期{days}日，少于5日")]
    )


RULE = Rule(
    5,
    "warning",
    _check,
    ("tender",),
    (Law("招标投标法实施条例 16", "https://flk.npc.gov.cn", date(2012, 2, 1)),),
)
