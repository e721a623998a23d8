"""A public institution that is deregistered announces it at least three times in 30 days.

Example: `第一次公告(共二次)`.
"""

from __future__ import annotations

from datetime import date

from notices.claim_law import subject_form
from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    total = (case.record.get("republication") or {}).get("total")
    if subject_form(case) != "public_institution" or not total:
        return NotApplicable("no public institution, or it does not say how often")
    return (
        []
        if total >= 3
        else [
            Fail("/republication/total", f"{total} announcements, not three", f"仅公告{total}次，应至少三次")
        ]
    )


RULE = Rule(
    5,
    "warning",
    _check,
    ("institution_deregistration", "deregistration"),
    (Law("事业单位登记管理暂行条例实施细则, 注销登记", "http://www.gjsy.gov.cn", date(2005, 4, 15)),),
)
