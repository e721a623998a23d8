"""The check character of an organisation code fits the other eight (GB 11714).

Such codes were printed until the unified code came in 2015. Example: `M000100Y-5`.
"""

from __future__ import annotations

from notices.look_alikes import repairs
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, identifiers
from notices.values.uscc import is_organisation_code


def _check(case: Case) -> Answer:
    return each(identifiers(case.record, "organisation_code"), _asks, "no organisation code is printed")


def _asks(at: str, code: str) -> Fail | None:
    if is_organisation_code(code):
        return None
    return Fail(
        at,
        f"{code} is no organisation code",
        f"组织机构代码{code}校验不符",
        repairs(code, is_organisation_code),
    )


RULE = Rule(stage=3, severity="warning", check=_check)
