"""A page's address has a domain, and no Chinese punctuation or white space.

Example: `http://www,example.cn/公示`, with a comma for the dot.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, strings


def _check(case: Case) -> Answer:
    return each(strings(case.record, "url", "report_links"), _asks, "no page's address is printed")


def _asks(at: str, address: str) -> Fail | None:
    if re.match(r"(?:https?://)?(?:[0-9A-Za-z_-]+\.)+[0-9A-Za-z]+", address, re.IGNORECASE) and not re.search(
        "[,，。、；\\s]", address
    ):
        return None
    return Fail(at, f"{address} is no page's address", f"“{address}”不是网址")


RULE = Rule(stage=3, severity="warning", check=_check)
