"""The area inside a resident identity number is one that GB/T 2260 has had at some time.

People are older than their counties, so every year's areas count up to the year of birth; numbers are given since
1984. Example: a number that begins with `990402`, or with an area that ended before its owner was born.
"""

from __future__ import annotations

from notices.gazetteer import areas_of, ended
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, resident_ids
from notices.values.resident_id import is_resident_id


def _check(case: Case) -> Answer:
    sound = ((at, number) for at, number in resident_ids(case.record) if is_resident_id(number))
    return each(sound, _asks, "no sound resident identity number is printed")


def _asks(at: str, number: str) -> Fail | None:
    area, born = number[:6], int(number[6:10])
    if not areas_of(area):
        return Fail(at, f"{area} never was an area", f"{area}从未是行政区划代码")
    last = ended(area)
    if last is None or last >= max(born, 1984):
        return None
    return Fail(at, f"{area} was an area until {last} only, born {born}", f"{area}仅在{last}年前为行政区划代码，出生于{born}年")


RULE = Rule(stage=3, severity="warning", check=_check)
