"""No row of a table stands twice: the same parcel, lot, debt or document.

A table that runs over a break is sometimes read twice. Example: two parcels of one number and one area.
"""

from __future__ import annotations

import json

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    tables = {
        name: rows(case.record, name)
        for name in ("parcels", "lots", "items", "debts", "results", "winners", "addressees", "employees")
    }
    if not any(len(table) > 1 for table in tables.values()):
        return NotApplicable("no table has two rows")
    failures = []
    for table in tables.values():
        seen: set[str] = set()
        for at, row in table:
            key = json.dumps(row, sort_keys=True, ensure_ascii=False)
            if key in seen:
                failures.append(Fail(at, "the same row stands above", "与前面的行重复"))
            seen.add(key)
    return failures


RULE = Rule(stage=4, severity="warning", check=_check)
