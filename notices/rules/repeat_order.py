"""The second announcement of a notice comes after the first, and no number stands twice on two days.

Example: `第二次公告` on 1 August and `第一次公告` on 9 August.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    own = (case.record.get("republication") or {}).get("ordinal")
    earlier = [
        (other, (other.record.get("republication") or {}).get("ordinal")) for other in case.related("repeat")
    ]
    dated = [(other, ordinal) for other, ordinal in earlier if ordinal and other.issued != case.issued]
    if not own or not dated:
        return NotApplicable("no numbered print of this notice on another day")
    return [
        Fail(
            "/republication/ordinal",
            f"the print of {other.issued} was number {ordinal}",
            f"{other.issued}所刊已为第{ordinal}次",
        )
        for other, ordinal in dated
        if ordinal >= own
    ]


RULE = Rule(stage=6, severity="warning", check=_check)
