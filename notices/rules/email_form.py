"""An electronic address has a name, one @, and a domain.

Example: `qingsuan@163`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, strings


def _check(case: Case) -> Answer:
    return each(strings(case.record, "email"), _asks, "no electronic address is printed")


def _asks(at: str, address: str) -> Fail | None:
    if re.fullmatch(r"[0-9A-Za-z._%+-]+@(?:[0-9A-Za-z-]+\.)+[A-Za-z]{2,}", address):
        return None
    return Fail(at, f"{address} is no electronic address", f"“{address}”不是电子邮箱")


RULE = Rule(stage=3, severity="warning", check=_check)
