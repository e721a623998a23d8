"""A public summons for a bill says how long rights can be claimed.

Example: a summons that asks holders to come forward, and not until when.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if case.record.get("event") == "judgment":
        return NotApplicable("a judgment sets no period")
    return absent(case.record, "period", "how long rights can be claimed", "公示催告期间")


_LAWS = (
    Law("民诉解释(2022) 445", "https://www.court.gov.cn", date(2022, 4, 10)),
    Law("民诉解释(2015) 447", "https://www.court.gov.cn", date(2015, 2, 4), date(2022, 4, 9)),
)
RULE = Rule(2, "warning", _check, ("bill_invalidation",), _LAWS)
