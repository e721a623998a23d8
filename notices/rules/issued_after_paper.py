"""A notice is not dated after the paper that carries it.

Example: a notice of 30 November in the paper of 29 November.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    source = case.envelope.get("source") or {}
    issued, paper = day_of(case.record.get("issued_on")), day_of(source.get("issue_date"))
    if issued is None or paper is None:
        return NotApplicable("no date of the notice or of the paper")
    if issued <= paper:
        return []
    return [
        Fail("/issued_on", f"dated {issued}, in the paper of {paper}", f"公告日期{issued}晚于报纸日期{paper}")
    ]


RULE = Rule(stage=4, severity="warning", check=_check)
