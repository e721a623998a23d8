"""The last character of a resident identity number fits the other seventeen (GB 11643, ISO 7064 MOD 11-2).

Numbers with stars are not asked. What it may have been meant to be is suggested, look-alikes first. Example:
`530402199003074524`.
"""

from __future__ import annotations

from notices.look_alikes import repairs
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, resident_ids
from notices.values.resident_id import is_resident_id


def _check(case: Case) -> Answer:
    return each(resident_ids(case.record), _asks, "no resident identity number is printed in full")


def _asks(at: str, number: str) -> Fail | None:
    if is_resident_id(number):
        return None
    return Fail(
        at,
        f"{number} is no resident identity number",
        f"身份证号{number}校验不符",
        repairs(number, is_resident_id),
    )


RULE = Rule(stage=3, severity="warning", check=_check)
