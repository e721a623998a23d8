"""Candidates are ranked from one, each rank once in a lot.

Example: two first candidates of one name.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import name_of, rows


def _check(case: Case) -> Answer:
    ranked = [
        (row["rank"], name_of(row.get("party"))) for _, row in rows(case.record, "winners") if row.get("rank")
    ]
    if not ranked:
        return NotApplicable("no rank is printed")
    failures = (
        []
        if min(rank for rank, _ in ranked) == 1
        else [Fail("/winners", "nobody is first", "没有第一候选人")]
    )
    if len(ranked) != len(set(ranked)):
        failures.append(Fail("/winners", "the same name has the same rank twice", "同一候选人重复排序"))
    return failures


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("award",))
