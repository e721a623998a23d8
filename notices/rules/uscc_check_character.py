"""The check character of a unified social credit code fits the other seventeen (GB 32100-2015).

The print is recorded as it stands, right or wrong. Example: `91430802MA4L1234X1`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from notices.rule import Answer, Case, Fail, NotApplicable, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def _check(case: Case) -> Answer:
    codes = list(_codes(case.record, ""))
    if not codes:
        return NotApplicable("no unified social credit code is printed")
    return [
        Fail(
            at,
            f"{code} is no unified social credit code: its check character or form is wrong",
            f"统一社会信用代码{code}校验不符",
        )
        for at, code in codes
        if not is_uscc(code)
    ]


def is_uscc(code: str) -> bool:
    """Whether a code has the form and the check character of GB 32100.

    >>> is_uscc("91430802MA4L123457"), is_uscc("914308")
    (False, False)
    """
    if not re.fullmatch(f"[{_ALPHABET}]{{18}}", code):
        return False
    total = sum(_ALPHABET.index(c) * w for c, w in zip(code[:17], _WEIGHTS, strict=True))
    return _ALPHABET[(31 - total % 31) % 31] == code[17]


def _codes(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if value.get("scheme") == "uscc" and value.get("value"):
            yield f"{at}/value", str(value["value"])
        for name, branch in value.items():
            yield from _codes(branch, f"{at}/{name}")
    elif isinstance(value, list):
        for number, branch in enumerate(value):
            yield from _codes(branch, f"{at}/{number}")


RULE = Rule(stage=3, severity="warning", check=_check)
