"""An acceptance bill falls due within six months of its drawing; an electronic one drawn before 2023 within a year.

The day on which the bill was drawn picks the law. A few days more are let pass for holidays. Example: a paper bill drawn on
15 January 2024 and due on 15 January 2025.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument") or {}
    drawn, due = day_of(bill.get("issued_on")), day_of(bill.get("due_on"))
    if drawn is None or due is None or "承兑汇票" not in str(bill.get("type")):
        return NotApplicable("no acceptance bill with both days")
    electronic = "电子" in str(bill.get("type")) or len(str(bill.get("number") or "")) == 30
    law = next((law for law in (_LAWS if electronic else (_NEW, _PAPER)) if law.in_force(drawn)), None)
    if law is None:
        return NotApplicable(f"no law on terms is known for {drawn}")
    most = 366 if law is _ELECTRONIC else 184
    if (due - drawn).days <= most + 10:
        return []
    return [
        Fail(
            "/instrument/due_on",
            f"due {(due - drawn).days} days after its drawing; {law.article} allows {'a year' if most > 184 else 'six months'}",
            f"出票至到期{(due - drawn).days}日，{law.article}最长{'一年' if most > 184 else '六个月'}",
        )
    ]


_NEW = Law("商业汇票承兑、贴现与再贴现管理办法 25", "http://www.pbc.gov.cn", date(2023, 1, 1))
_ELECTRONIC = Law("电子商业汇票业务管理办法 13", "http://www.pbc.gov.cn", date(2009, 10, 16), date(2022, 12, 31))
_PAPER = Law("支付结算办法 87", "http://www.pbc.gov.cn", date(1997, 12, 1), date(2022, 12, 31))
_LAWS = (_NEW, _ELECTRONIC, _PAPER)
RULE = Rule(5, "warning", _check, ("bill_invalidation",), _LAWS)
