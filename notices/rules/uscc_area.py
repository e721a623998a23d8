"""The area inside a unified social credit code is one that GB/T 2260 has, or once had.

Registrars of development zones use numbers of their own below a real province, so only the province is asked for more
than information. Codes are given since 2015, so an area that ended before is none. Example: `91990100...`.
"""

from __future__ import annotations

from notices.gazetteer import areas_of, ended, provinces
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, identifiers
from notices.values.uscc import is_uscc


def _check(case: Case) -> Answer:
    sound = ((at, code) for at, code in identifiers(case.record, "uscc") if is_uscc(code))
    return each(sound, _asks, "no sound unified social credit code is printed")


def _asks(at: str, code: str) -> Fail | None:
    area, last = code[2:8], ended(code[2:8])
    if last is not None and last < 2015:
        message = f"{area} inside {code} was an area until {last} only"
        return Fail(at, message, f"{code}中的{area}仅在{last}年前为行政区划代码")
    if areas_of(area) or (area[:2] in provinces() and area[4:] == "00") or area == "100000":
        return None
    return Fail(at, f"{area} inside {code} is no area", f"{code}中的{area}不是行政区划代码")


RULE = Rule(stage=3, severity="info", check=_check)
