"""A window that a notice opens does not close before the notice.

Offering windows of a result lie in the past and are not asked. Example: a publicity that ended a month before its notice.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.rule_words import windows


def _check(case: Case) -> Answer:
    issued = day_of(case.record.get("issued_on"))
    found = [
        (at, day)
        for at, window in windows(case.record)
        if at != "/offering_window" and (day := day_of(window.get("closes")))
    ]
    if issued is None or not found:
        return NotApplicable("no window that closes, or no date of the notice")
    return [
        Fail(at, f"closed on {day}, before the notice of {issued}", f"截止{day}早于公告日期{issued}")
        for at, day in found
        if day < issued
    ]


RULE = Rule(stage=4, severity="warning", check=_check)
