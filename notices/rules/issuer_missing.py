"""Somebody signs the notice.

Declarations of loss name their holder instead. Example: a land result without the bureau that publishes it.
"""

from __future__ import annotations

from notices.rule import Answer, Case, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.kind in ("lost_document", "foundling", "other"):
        return NotApplicable("a declaration names its holder in its text")
    return absent(case.record, "issuers", "who signs it", "落款单位")


RULE = Rule(stage=2, severity="info", check=_check)
