"""A window opens before it closes.

Example: `挂牌时间为2024年4月15日至2024年4月5日`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import branches


def _check(case: Case) -> Answer:
    windows = [
        (at, str(window["opens"]), str(window["closes"]))
        for at, window in branches(case.record, "opens", "closes")
        if window["opens"] and window["closes"]
    ]
    if not windows:
        return NotApplicable("no window with two ends")
    return [
        Fail(at, f"opens on {opens}, after it closes on {closes}", f"开始{opens}晚于截止{closes}")
        for at, opens, closes in windows
        if opens[:10] > closes[:10] or (len(opens) == len(closes) and opens > closes)
    ]


RULE = Rule(stage=4, severity="error", check=_check)
