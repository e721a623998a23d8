"""Who transfers and who receives, who merges with whom, are two.

Example: a bank that transfers its claims to itself.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import name_of, rows


def _check(case: Case) -> Answer:
    record = case.record
    pairs = [("/assignee", name_of(record.get("assignor")), name_of(record.get("assignee")))]
    pairs += [
        (at, name_of(record.get("creditor")), name_of(debt.get("debtor")))
        for at, debt in rows(record, "debts")
    ]
    merging = [(at, name_of(row.get("party"))) for at, row in rows(record, "parties")]
    pairs += [(at, name, other) for n, (at, name) in enumerate(merging) for _, other in merging[:n]]
    whole = [(at, one, other) for at, one, other in pairs if one and other]
    if not whole:
        return NotApplicable("no two sides are named")
    return [
        Fail(at, f"{one} stands on both sides", f"“{one}”既是甲方又是乙方")
        for at, one, other in whole
        if one == other
    ]


RULE = Rule(stage=4, severity="error", check=_check, kinds=("claim_transfer", "debt_collection", "merger"))
