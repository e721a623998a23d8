"""A cheque is paid when it is shown, and has no day on which it falls due.

A day that is written on it has no effect, so one in a record is most often that of drawing or of another bill. Example: a
transfer cheque due on 1 September.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    bill = case.record.get("instrument") or {}
    if "支票" not in str(bill.get("type")):
        return NotApplicable("the instrument is no cheque")
    if not bill.get("due_on"):
        return []
    return [
        Fail("/instrument/due_on", f"a cheque due on {bill['due_on']}", f"支票见票即付，不应载有到期日{bill['due_on']}")
    ]


_LAWS = (
    Law("票据法(2004) 90", "https://flk.npc.gov.cn", date(2004, 8, 28)),
    Law("票据法(1995) 91", "https://flk.npc.gov.cn", date(1996, 1, 1), date(2004, 8, 27)),
)
RULE = Rule(5, "warning", _check, ("bill_invalidation",), _LAWS)
