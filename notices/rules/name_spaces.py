"""Names hold no spaces between Chinese characters and no line breaks.

They are the paper's setting, not the name. Example: `王 小芹`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, parties


def _check(case: Case) -> Answer:
    return each(
        ((f"{at}/name", party["name"]) for at, party in parties(case.record)), _asks, "no party is named"
    )


def _asks(at: str, name: str) -> Fail | None:
    if not re.search("[\u4e00-\u9fff] +[\u4e00-\u9fff]|[\n\t]", name):
        return None
    better = re.sub("[ \n\t]+", "", name)
    return Fail(at, f"{name!r} has white space inside", f"“{name}”中有空白", (better,))


RULE = Rule(stage=1, severity="warning", check=_check)
