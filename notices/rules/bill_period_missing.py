"""A public summons for a bill says how long rights can be claimed.

Example: a summons that asks holders to come forward, and not until when.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("event") == "judgment":
        return NotApplicable("a judgment sets no period")
    return absent(case.record, "period", "how long rights can be claimed", "公示催告期间")


RULE = Rule(
    2, "warning", _check, ("bill_invalidation",), (Law("民诉解释(2022) 445", "https://www.court.gov.cn"),)
)
