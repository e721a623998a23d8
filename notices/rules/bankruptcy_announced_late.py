"""An accepted bankruptcy is announced within 25 days of the ruling.

Example: ruled on 2 January, announced on 5 March.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    ruled, issued = day_of(case.record.get("ruling_date")), day_of(case.record.get("issued_on"))
    if ruled is None or issued is None or case.record.get("event") != "accepted":
        return NotApplicable("no day of the ruling or of the notice, or no acceptance")
    days = (issued - ruled).days
    return (
        []
        if days <= 25
        else [
            Fail(
                "/issued_on",
                f"{days} days after the ruling, more than 25",
                f"裁定后{days}日公告，超过二十五日",
            )
        ]
    )


RULE = Rule(
    5, "warning", _check, ("bankruptcy",), (Law("企业破产法 14", "https://flk.npc.gov.cn", date(2007, 6, 1)),)
)
