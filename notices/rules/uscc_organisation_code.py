"""The organisation code inside a unified social credit code has a check character of its own (GB 11714).

Characters 9 to 17. A code can pass one check and fail the other. Example: `91530402MA6K7U2Q20`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, identifiers
from notices.values.uscc import is_organisation_code, is_uscc


def _check(case: Case) -> Answer:
    sound = ((at, code) for at, code in identifiers(case.record, "uscc") if is_uscc(code))
    return each(sound, _asks, "no sound unified social credit code is printed")


def _asks(at: str, code: str) -> Fail | None:
    inside = code[8:17]
    if is_organisation_code(inside):
        return None
    return Fail(
        at,
        f"the organisation code {inside} inside {code} fails its check",
        f"{code}中的组织机构代码{inside}校验不符",
    )


RULE = Rule(stage=3, severity="warning", check=_check)
