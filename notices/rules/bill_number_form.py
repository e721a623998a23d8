"""A bill's number of figures alone has 16 on paper, 30 in the electronic system, or is the running number of 8.

Forms printed since 2011 (银发〔2010〕299号) carry 16 figures in two lines of 8, of which short notices print the second alone;
the system of electronic bills gives 30. Numbers with letters are older forms and are not asked. Example: a bank
acceptance bill of 15 figures.
"""

from __future__ import annotations

import re
from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument") or {}
    number = str(bill.get("number") or "")
    if not re.search("汇票|支票|本票", str(bill.get("type"))) or not re.fullmatch("[0-9]{8,}", number):
        return NotApplicable("no number of eight figures or more on a bill, a cheque or a note")
    if len(number) in (8, 16, 30):
        return []
    return [
        Fail(
            "/instrument/number",
            f"a number of {len(number)} figures; 16 on paper, 30 electronic",
            f"票据号码{len(number)}位，纸质票据为16位，电子票据为30位",
        )
    ]


_LAWS = (Law("银发〔2010〕299号", "http://www.pbc.gov.cn", date(2011, 3, 1)),)
RULE = Rule(3, "warning", _check, ("bill_invalidation",), _LAWS)
