"""What a notice of this kind must say is there.

A field without which the kind makes little sense (R in the table of kinds) is null or empty in the record, so the
print does not say it or it could not be read. A buyer for whom a named agent signs is left to `buyer-not-named`.
Example: a capital reduction without the capital that it reduces to.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    required = case.schema.get("required", [])
    if not required:
        return NotApplicable("this kind requires no field")
    return [
        Fail(
            f"/{name}",
            f"a notice of this kind says {name}; none was read",
            f"此类公告应载明 {name}，记录中没有",
        )
        for name in required
        if case.record.get(name) in (None, [], {}) and not (name == "buyer" and case.record.get("agent"))
    ]


RULE = Rule(stage=2, severity="error", check=_check)
