"""A parcel code of 19 characters begins with an area of GB/T 2260 (6 + 3 + 3 + 2 + 5, GB/T 37346).

Example: `439999001001GB00123`.
"""

from __future__ import annotations

import re

from notices.gazetteer import areas_of
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, strings


def _check(case: Case) -> Answer:
    whole = (
        (at, code)
        for at, code in strings(case.record, "parcel_no", "unit_no")
        if re.match("[0-9]{12}[A-Z]{2}[0-9]{5}", code)
    )
    return each(whole, _asks, "no parcel code of 19 characters is printed")


def _asks(at: str, code: str) -> Fail | None:
    if areas_of(code[:6]):
        return None
    return Fail(at, f"{code[:6]} inside {code} is no area", f"{code}中的{code[:6]}不是行政区划代码")


RULE = Rule(stage=3, severity="warning", check=_check)
