"""A division leaves at least two companies: those that it makes, and the old one where that continues.

Example: a company that dissolves into one.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import name_of, rows


def _check(case: Case) -> Answer:
    results = {name_of(row.get("party")) for _, row in rows(case.record, "results")}
    if not results or not case.record.get("form"):
        return NotApplicable("no result or no form was read")
    left = (
        results | {name_of(case.record.get("original"))} if case.record["form"] == "continuing" else results
    )
    return [] if len(left) > 1 else [Fail("/results", "a division into one company", "分立后只有一家公司")]


RULE = Rule(2, "warning", _check, ("division",))
