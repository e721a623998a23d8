"""The three announcements of a public institution stand within 30 days.

Example: the first on 1 March and the third on 20 May.
"""

from __future__ import annotations

from datetime import date

from notices.claim_law import subject_form
from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    days = [other.issued for other in case.related("repeat") if other.issued]
    if subject_form(case) != "public_institution" or not days or case.issued is None:
        return NotApplicable("no other print of a public institution's notice")
    spread = (case.issued - min(days)).days
    return (
        []
        if spread <= 30
        else [
            Fail(
                "/issued_on",
                f"{spread} days after the first, more than 30",
                f"距首次公告{spread}日，超过30日",
            )
        ]
    )


RULE = Rule(
    6,
    "warning",
    _check,
    laws=(Law("事业单位登记管理暂行条例实施细则, 注销登记", "http://www.gjsy.gov.cn", date(2005, 4, 15)),),
)
