"""The check character of a unified social credit code fits the other seventeen (GB 32100-2015).

The print is recorded as it stands, right or wrong; what it may have been meant to be is suggested, look-alikes first
(0 and O, 1 and I, 8 and B). Example: `91350100M000100Y44`.
"""

from __future__ import annotations

from notices.look_alikes import repairs
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, identifiers
from notices.values.uscc import is_organisation_code, is_uscc


def _check(case: Case) -> Answer:
    return each(identifiers(case.record, "uscc"), _asks, "no unified social credit code is printed")


def _asks(at: str, code: str) -> Fail | None:
    if is_uscc(code):
        return None
    message = f"{code} is no unified social credit code: its check character or form is wrong"
    return Fail(at, message, f"统一社会信用代码{code}校验不符", _repairs(code))


def _repairs(code: str) -> tuple[str, ...]:
    """Codes whose organisation code inside is sound too come first, and alone where there are any."""
    return repairs(code, lambda other: is_uscc(other) and is_organisation_code(other[8:17])) or repairs(
        code, is_uscc
    )


RULE = Rule(stage=3, severity="warning", check=_check)
