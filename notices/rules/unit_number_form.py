"""A real-estate unit number has 28 characters: 19 of the parcel and 9 of what stands on it (GB/T 37346).

Example: `530402001001GB00123F0001001`, which lost one.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, strings


def _check(case: Case) -> Answer:
    return each(strings(case.record, "unit_no"), _asks, "no real-estate unit number is printed")


def _asks(at: str, printed: str) -> Fail | None:
    if re.fullmatch("[0-9]{12}[A-Z]{2}[0-9]{5}[A-Z][0-9]{8}", printed.replace(" ", "")):
        return None
    return Fail(at, f"{printed} is no real-estate unit number", f"不动产单元号{printed}不足28位或格式不符")


RULE = Rule(stage=3, severity="warning", check=_check)
