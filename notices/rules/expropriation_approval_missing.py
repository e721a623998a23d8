"""An announcement of approved expropriation names the approval.

Whoever doubts it looks it up by its number. 土地管理法实施条例(2021) 31 asks for the land and the time alone, and not for the
number, so this is for information and rests on no article.

Example: `经省人民政府批准` without the number of the approval.
"""

from __future__ import annotations

from notices.rule import Answer, Case, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("stage") != "approved":
        return NotApplicable("nothing has been approved yet")
    return absent(case.record, "approval_number", "the number of the approval", "征地批准文号")


RULE = Rule(2, "info", _check, ("land_expropriation",))
