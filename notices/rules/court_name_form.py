"""A court's name ends in 人民法院, or is that of a special court.

Anything else is a name cut short or a judge's. Example: `澄江市人民法`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import name_of


def _check(case: Case) -> Answer:
    name = name_of(case.record.get("court"))
    if not name:
        return NotApplicable("no court is named")
    if re.search(
        "(?:人民法院|海事法院|铁路运输(?:中级)?法院|互联网法院|金融法院|知识产权法院|军事法院|林区.*法院|矿区.*法院|法庭|法院)$",
        name,
    ):
        return []
    return [Fail("/court/name", f"{name} is no court's name", f"“{name}”不像法院名称")]


RULE = Rule(stage=3, severity="warning", check=_check)
