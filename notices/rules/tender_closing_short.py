"""Bidders have at least 20 days from the notice to the closing; for competitive consultation 10.

Inquiry and negotiation have no such period and are not asked; a tender that no law requires may be shorter, so this is
a warning. Example: a tender of 5 March that closes on 12 March.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule, day_of


def _check(case: Case) -> Answer:
    issued, closes = day_of(case.record.get("issued_on")), day_of(case.record.get("submission_deadline"))
    title = case.heading
    least = 10 if "磋商" in title else 20 if "招标" in title and "邀请" not in title else 0
    if issued is None or closes is None or not least or case.record.get("corrects"):
        return NotApplicable("no closing or no date of the notice, or a procedure without such a period")
    days = (closes - issued).days
    if days >= least - 1:
        return []
    return [
        Fail("/submission_deadline", f"{days} days, less than {least}", f"距投标截止{days}日，少于{least}日")
    ]


_LAWS = (
    Law("招标投标法 24", "https://flk.npc.gov.cn", date(2000, 1, 1)),
    Law("政府采购法 35", "https://flk.npc.gov.cn", date(2003, 1, 1)),
    Law("政府采购竞争性磋商采购方式管理暂行办法 10", "https://www.mof.gov.cn", date(2014, 12, 31)),
)
RULE = Rule(5, "warning", _check, ("tender",), _LAWS)
