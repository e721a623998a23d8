"""A title deed that is declared lost or void has a number.

Example: a holder and an address, and no number of the deed.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    if case.record.get("event") not in ("lost", "void", "cancelled"):
        return NotApplicable("no deed is declared lost or void")
    return [
        Fail(f"{at}/certificate_no", "does not say the number of the deed", "未载明不动产权证号")
        for at, item in rows(case.record, "items")
        if not item.get("certificate_no") and not item.get("unit_no")
    ]


RULE = Rule(2, "warning", _check, ("title_deed",))
