"""An award says for whom something was bought.

Whoever wants to object or to deliver must know the buyer. Many notices of agents name him in the text alone or not at
all, so this is for information. Example: a winner and a price, signed by an agent.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Rule
from notices.rule_words import absent


def _check(case: Case) -> Answer:
    return absent(case.record, "buyer", "for whom it was bought", "招标人或采购人")


RULE = Rule(stage=2, severity="info", check=_check, kinds=("award",))
