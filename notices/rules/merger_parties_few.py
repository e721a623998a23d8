"""A merger has at least two parties.

Example: a table of the merging companies of which one row was read.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    parties = rows(case.record, "parties")
    if not parties:
        return NotApplicable("no party was read")
    return [] if len(parties) > 1 else [Fail("/parties", "a merger of one party", "合并只有一方")]


RULE = Rule(2, "error", _check, ("merger",))
