"""A telephone number has the digits of one: 11 from 1, or 7 or 8 behind an area code of 3 or 4, or a hotline.

A digit lost in print makes it useless. Example: `1527449695`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, strings


def _check(case: Case) -> Answer:
    return each(strings(case.record, "phones"), _asks, "no telephone is printed")


def _asks(at: str, number: str) -> Fail | None:
    mobile, line, hotline = (
        "1[3-9][0-9]{9}",
        "(?:0[0-9]{2,3}-)?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?",
        "1[0-9]{2,4}|9[56][0-9]{3,6}|[48]00-?[0-9]{3}-?[0-9]{4}",
    )
    if re.fullmatch(f"{mobile}|{line}|{hotline}|(?:\\+|00)[0-9-]{{7,16}}", number):
        return None
    return Fail(at, f"{number} is no telephone number", f"{number}不是电话号码")


RULE = Rule(stage=3, severity="warning", check=_check)
