"""The day inside an electronic bill's number is a day, and that on which the bill was drawn.

Figures 14 to 21 of the 30 are the day of registration, which is the day of drawing. A week of difference is let pass. Example:
`130550102027020240132...`, or a number of 2022 on a bill of 2024.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument") or {}
    number = str(bill.get("number") or "")
    if not re.fullmatch("[0-9]{30}", number):
        return NotApplicable("no electronic bill's number of 30 figures is printed")
    inside = day_of(f"{number[13:17]}-{number[17:19]}-{number[19:21]}")
    drawn = day_of(bill.get("issued_on"))
    if inside is not None and (drawn is None or abs((drawn - inside).days) <= 7):
        return []
    return [
        Fail(
            "/instrument/number",
            f"{number[13:21]} inside the number is {'no day' if inside is None else f'not {drawn}'}",
            f"票据号码中的{number[13:21]}{'不是日期' if inside is None else f'与出票日期{drawn}不符'}",
        )
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("bill_invalidation",))
