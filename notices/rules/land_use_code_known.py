"""A land-use code is one of GB/T 21010-2017 or of the 用地用海分类.

Example: `"use_code": "9901"`.
"""

from __future__ import annotations

from notices.land_use import names_of_use
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, strings


def _check(case: Case) -> Answer:
    return each(strings(case.record, "use_code"), _asks, "no land-use code is printed")


def _asks(at: str, code: str) -> Fail | None:
    if names_of_use(code) or code.startswith(("R", "C", "M", "W", "A", "B", "S", "U", "G")):
        return None
    return Fail(at, f"{code} is no land-use code", f"{code}不是用地分类代码")


RULE = Rule(stage=3, severity="warning", check=_check)
