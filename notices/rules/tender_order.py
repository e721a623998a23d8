"""Bids are opened when they close, and documents are given out before.

招标投标法 34 asks for one and the same time. Example: opening on 1 April what can be handed in until 5 April.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule


def _check(case: Case) -> Answer:
    closing = str(case.record.get("submission_deadline") or "")[:10]
    opening = str(case.record.get("opening_at") or "")[:10]
    documents = str((case.record.get("documents_window") or {}).get("closes") or "")[:10]
    if not closing or not (opening or documents):
        return NotApplicable("no closing time, or nothing to hold it against")
    failures = []
    if opening and opening < closing:
        failures.append(
            Fail(
                "/opening_at",
                f"opens on {opening} what closes on {closing}",
                f"开标{opening}早于投标截止{closing}",
            )
        )
    if documents and documents > closing:
        failures.append(
            Fail(
                "/documents_window/closes",
                f"documents until {documents}, bids until {closing}",
                f"文件获取截止{documents}晚于投标截止{closing}",
            )
        )
    return failures


RULE = Rule(
    4, "warning", _check, ("tender",), (Law("招标投标法 34", "https://flk.npc.gov.cn", date(2000, 1, 1)),)
)
