"""Brackets inside names are full width, as the contract of records says.

`澄江甲乙合伙企业（有限合伙）`: two ways of writing one name are two names to a computer. Example: the same with `()`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, parties


def _check(case: Case) -> Answer:
    return each(
        ((f"{at}/name", party["name"]) for at, party in parties(case.record)), _asks, "no party is named"
    )


def _asks(at: str, name: str) -> Fail | None:
    if "(" not in name and ")" not in name:
        return None
    better = name.replace("(", "（").replace(")", "）")
    return Fail(at, f"{name} has brackets in half width", f"“{name}”的括号应为全角", (better,))


RULE = Rule(stage=1, severity="warning", check=_check)
