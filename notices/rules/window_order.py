"""A window opens before it closes.

Example: `挂牌时间为2024年4月15日至2024年4月5日`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notices.rule import Answer, Case, Fail, NotApplicable, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator


def _check(case: Case) -> Answer:
    windows = list(_windows(case.record, ""))
    if not windows:
        return NotApplicable("no window with two ends")
    return [
        Fail(at, f"opens on {opens}, after it closes on {closes}", f"开始{opens}晚于截止{closes}")
        for at, opens, closes in windows
        if opens[:10] > closes[:10] or (len(opens) == len(closes) and opens > closes)
    ]


def _windows(value: Any, at: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, dict):
        if value.get("opens") and value.get("closes"):
            yield at, str(value["opens"]), str(value["closes"])
        for name, branch in value.items():
            yield from _windows(branch, f"{at}/{name}")
    elif isinstance(value, list):
        for number, branch in enumerate(value):
            yield from _windows(branch, f"{at}/{number}")


RULE = Rule(stage=4, severity="error", check=_check)
