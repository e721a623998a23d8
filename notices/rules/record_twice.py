"""No record stands twice in a set: the same identity, or the same notice of the same day and paper.

Example: a file of records that was given twice.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    repeats = case.related("repeat")
    if not repeats:
        return NotApplicable("no other print of this notice is in the set")
    return [
        Fail("", f"the same record as {other.envelope.get('id')}", f"与记录 {other.envelope.get('id')} 相同")
        for other in repeats
        if other.record == case.record and _paper(other) == _paper(case)
    ]


def _paper(case: Case) -> tuple[object, ...]:
    """Where a record was printed, whatever file it stands in."""
    source = case.envelope.get("source") or {}
    return tuple(source.get(name) for name in ("publication", "issue_date", "page", "sha256"))


RULE = Rule(stage=6, severity="warning", check=_check)
