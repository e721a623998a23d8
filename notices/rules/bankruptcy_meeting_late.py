"""The first meeting of creditors is held within 15 days of the end of the claims, and not before it.

Example: claims until 30 April, and a meeting on 1 July.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    closes = day_of((case.record.get("claims_window") or {}).get("closes"))
    meets = day_of((case.record.get("creditors_meeting") or {}).get("at"))
    if closes is None or meets is None or case.record.get("event") != "accepted":
        return NotApplicable("no end of the claims, or no day of the meeting")
    if 0 <= (meets - closes).days <= 15:
        return []
    return [
        Fail(
            "/creditors_meeting/at",
            f"on {meets}, claims end on {closes}",
            f"债权人会议{meets}，不在申报期满{closes}后十五日内",
        )
    ]


RULE = Rule(
    5, "warning", _check, ("bankruptcy",), (Law("企业破产法 62", "https://flk.npc.gov.cn", date(2007, 6, 1)),)
)
