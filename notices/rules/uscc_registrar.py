"""The first two characters of a unified social credit code name a registering authority and a category that exist.

By GB 32100-2015, table 1 and its later additions. Example: `98...`, a category that the market authority does not have.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, identifiers
from notices.values.uscc import is_uscc


def _check(case: Case) -> Answer:
    sound = ((at, code) for at, code in identifiers(case.record, "uscc") if is_uscc(code))
    return each(sound, _asks, "no sound unified social credit code is printed")


def _asks(at: str, code: str) -> Fail | None:
    known = "1[1-49]|2[19]|3[1-59]|4[19]|5[1-59]|6[129]|7[129]|8[19]|9[1239]|A[19]|N[1239]|Y1"
    if re.fullmatch(known, code[:2]):
        return None
    return Fail(
        at, f"{code[:2]} is no known authority and category", f"“{code[:2]}”不是已知的登记管理部门和机构类别"
    )


RULE = Rule(stage=3, severity="warning", check=_check)
