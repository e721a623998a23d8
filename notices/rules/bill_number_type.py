"""The type inside a bill's number is the type that is printed.

On paper the seventh of 16 figures says it (1 cash cheque, 2 and 3 transfer cheque, 4 bank draft, 5 bank acceptance bill, 6 trade
acceptance bill, 7 and 8 promissory note); of 30 electronic figures the first (1 bank, 2 trade). 银发〔2010〕299号. Example: a transfer
cheque numbered `3130005122847716`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule

_ON_PAPER = {
    "1": "支票", "2": "支票", "3": "支票", "4": "银行汇票", "5": "银行承兑汇票", "6": "商业承兑汇票", "7": "本票", "8": "本票",
}  # fmt: skip
_ELECTRONIC = {"1": "银行承兑汇票", "2": "商业承兑汇票"}


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument") or {}
    named, number = str(bill.get("type") or ""), str(bill.get("number") or "")
    known = (
        _ON_PAPER.get(number[6])
        if re.fullmatch("[0-9]{16}", number)
        else _ELECTRONIC.get(number[0])
        if re.fullmatch("[0-9]{30}", number)
        else None
    )
    if known is None or not re.search("(?:银行|承兑)汇票|支票|本票", named):
        return NotApplicable("no number that says a type, or no such type is printed")
    if known in named or ("支票" in known and "支票" in named):
        return []
    return [
        Fail(
            "/instrument/number",
            f"the number is that of a {known}, not of a {named}",
            f"票据号码为{known}，与所载{named}不符",
        )
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("bill_invalidation",))
