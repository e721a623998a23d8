"""An organisation's name is a name: no punctuation of sentences, and not a single character.

Example: `本公司因经营不善，现将澄江甲乙商贸有限公司`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import parties


def _check(case: Case) -> Answer:
    bodies = [(at, body["name"]) for at, body in parties(case.record) if body["type"] == "organisation"]
    if not bodies:
        return NotApplicable("no organisation is named")
    return [
        Fail(f"{at}/name", f"{name} is no organisation's name", f"“{name}”不像单位名称")
        for at, name in bodies
        if re.search("[,，。;；:：?？!！]", name) or len(name) < 3
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
