"""A person's name is Chinese characters, with a middle dot where it is transcribed, or Latin letters; never digits.

Masked names (`王某`, `李×`) are names too. Example: `王小芹53040`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import parties


def _check(case: Case) -> Answer:
    people = [(at, person["name"]) for at, person in parties(case.record) if person["type"] == "person"]
    if not people:
        return NotApplicable("no person is named")
    return [
        Fail(f"{at}/name", f"{name} is no person's name", f"“{name}”不像人名")
        for at, name in people
        if re.search(r"[0-9,。;:、]", name) or len(name) < 2 or len(name) > 40
    ]


RULE = Rule(stage=3, severity="warning", check=_check)
