"""Strings are normalised: digits, letters and brackets in half width, and no white space at their ends.

Whoever compares or joins records needs one way of writing. Example: `"notice_number": "澄公告〔２０２４〕3号"`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import strings


def _check(case: Case) -> Answer:
    found = list(strings(case.record))
    if not found:
        return NotApplicable("the record holds no text")
    return [
        Fail(at, f"{text!r} is not normalised", f"“{text}”未规范化（全角字符或首尾空白）")
        for at, text in found
        if re.search("[０-９Ａ-Ｚａ-ｚ]", text) or text != text.strip()
    ]


RULE = Rule(stage=1, severity="warning", check=_check)
