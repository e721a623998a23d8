"""What is listed as derived is in the record.

Example: `"derived": ["/parcels/3/unit_price"]` in a record with two parcels.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import leaves


def _check(case: Case) -> Answer:
    derived = case.envelope.get("derived")
    if not derived:
        return NotApplicable("nothing is listed as derived")
    values = {at for at, _ in leaves(case.record)}
    lost = (
        at for at in derived if at not in values and not any(value.startswith(f"{at}/") for value in values)
    )
    return [
        Fail(str(at), "listed as derived, and not in the record", "列为推算值，但记录中没有") for at in lost
    ]


RULE = Rule(stage=1, severity="warning", check=_check)
