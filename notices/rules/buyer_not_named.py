"""A call for tenders that an agent signs names the buyer for whom it acts.

Bidders must know with whom they contract. Example: `受业主委托` and the agent's name alone.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Law, NotApplicable, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    if not case.record.get("agent"):
        return NotApplicable("no agent is named")
    return absent(case.record, "buyer", "for which buyer the agent acts", "招标代理所代理的招标人")


_LAWS = (Law("招标投标法 16", "https://flk.npc.gov.cn", date(2000, 1, 1)),)
RULE = Rule(2, "warning", _check, ("tender",), _LAWS)
