"""A ruling, an agreement, a reference date or a finding lies before the notice that reports it.

Example: a court that announces on 5 March what it ruled on 15 March.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    issued = day_of(case.record.get("issued_on"))
    names = ("ruling_date", "agreement_date", "reference_date", "found_on")
    days = [(name, day) for name in names if (day := day_of(case.record.get(name)))]
    if issued is None or not days:
        return NotApplicable("nothing past is dated, or the notice is not")
    return [
        Fail(f"/{name}", f"{day} is after the notice of {issued}", f"{day}晚于公告日期{issued}")
        for name, day in days
        if day > issued
    ]


RULE = Rule(stage=4, severity="error", check=_check)
