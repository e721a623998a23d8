"""An announcement of approved expropriation names the approval.

Example: `经省人民政府批准` without the number of the approval.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("stage") != "approved":
        return NotApplicable("nothing has been approved yet")
    return absent(case.record, "approval_number", "the number of the approval", "征地批准文号")


RULE = Rule(
    2,
    "warning",
    _check,
    ("land_expropriation",),
    (Law("土地管理法实施条例(2021) 31", "https://flk.npc.gov.cn", date(2021, 9, 1)),),
)
