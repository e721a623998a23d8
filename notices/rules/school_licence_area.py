"""A private school's licence number of 15 digits carries the area of the authority that gave it.

One digit, then a code of GB/T 2260: `1` + `430802` + ... is 张家界市永定区. Example: `199990272021119`.
"""

from __future__ import annotations

from notices.gazetteer import areas_of, provinces
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, identifiers


def _check(case: Case) -> Answer:
    whole = (
        (at, number)
        for at, number in identifiers(case.record, "school_licence")
        if len(number) == 15 and number.isdecimal()
    )
    return each(whole, _asks, "no licence number of 15 digits is printed")


def _asks(at: str, number: str) -> Fail | None:
    area = number[1:7]
    if areas_of(area) or (area[:2] in provinces() and area[4:] == "00"):
        return None
    return Fail(at, f"{area} inside {number} is no area", f"办学许可证号{number}中的{area}不是行政区划代码")


RULE = Rule(stage=3, severity="info", check=_check)
