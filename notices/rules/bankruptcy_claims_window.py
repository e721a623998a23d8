"""In a bankruptcy claims are taken for 30 days at least and three months at most, from the court's announcement.

Example: claims until 15 March after an announcement of 5 March.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    closes, issued = (
        day_of((case.record.get("claims_window") or {}).get("closes")),
        day_of(case.record.get("issued_on")),
    )
    if (
        closes is None
        or issued is None
        or case.record.get("event") not in ("accepted", "reorganisation", "settlement")
    ):
        return NotApplicable("no end of the claims, no date of the notice, or no acceptance")
    days = (closes - issued).days
    if 29 <= days <= 95:
        return []
    return [
        Fail(
            "/claims_window/closes",
            f"{days} days; 30 days to three months are allowed",
            f"申报期{days}日，应为三十日至三个月",
        )
    ]


RULE = Rule(
    5, "warning", _check, ("bankruptcy",), (Law("企业破产法 45", "https://flk.npc.gov.cn", date(2007, 6, 1)),)
)
