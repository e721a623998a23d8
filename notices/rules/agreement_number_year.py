"""An agreement is not numbered for a later year than the day on which it was made.

Where the day is not printed, the notice's own counts. Example: an agreement `澄资转(2025)056` of 18 March 2024.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.rule_words import year_in


def _check(case: Case) -> Answer:
    year = year_in(str(case.record.get("agreement_no") or ""))
    day = day_of(case.record.get("agreement_date")) or case.issued
    if year is None or day is None:
        return NotApplicable("no year in the agreement's number, or no day to hold it against")
    if year <= day.year:
        return []
    return [Fail("/agreement_no", f"numbered for {year}, made by {day}", f"协议编号年份{year}晚于{day}")]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("claim_transfer",))
