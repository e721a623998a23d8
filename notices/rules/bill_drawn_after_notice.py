"""A bill was drawn before a court called for its holder.

Example: drawn on 15 January 2024, in a summons of 1 May 2014.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    drawn = day_of((case.record.get("instrument") or {}).get("issued_on"))
    issued = case.issued
    if drawn is None or issued is None:
        return NotApplicable("no day on which the bill was drawn, or no date of the notice")
    if drawn <= issued:
        return []
    return [
        Fail(
            "/instrument/issued_on",
            f"drawn on {drawn}, after the notice of {issued}",
            f"出票日期{drawn}晚于公告日期{issued}",
        )
    ]


RULE = Rule(stage=4, severity="error", check=_check, kinds=("bill_invalidation",))
