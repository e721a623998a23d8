"""The area inside a resident identity number is one that GB/T 2260 has had at some time.

People are older than their counties, so every year's areas count. Example: a number that begins with `990402`.
"""

from __future__ import annotations

from notices.gazetteer import areas_of
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, resident_ids
from notices.values.resident_id import is_resident_id


def _check(case: Case) -> Answer:
    sound = ((at, number) for at, number in resident_ids(case.record) if is_resident_id(number))
    return each(sound, _asks, "no sound resident identity number is printed")


def _asks(at: str, number: str) -> Fail | None:
    if areas_of(number[:6]):
        return None
    return Fail(at, f"{number[:6]} never was an area", f"{number[:6]}从未是行政区划代码")


RULE = Rule(stage=3, severity="warning", check=_check)
