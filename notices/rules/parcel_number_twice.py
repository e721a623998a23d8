"""Each parcel of a table has a number of its own.

Example: two rows of one number and two areas.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    numbered = [
        (at, str(row["parcel_no"]), row) for at, row in rows(case.record, "parcels") if row.get("parcel_no")
    ]
    if len(numbered) < 2:
        return NotApplicable("fewer than two numbered parcels")
    return [
        Fail(f"{at}/parcel_no", f"{name} stands twice", f"宗地号{name}重复")
        for place, (at, name, row) in enumerate(numbered)
        if any(name == other and row != earlier for _, other, earlier in numbered[:place])
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("land_transaction_result", "land_offering"))
