"""A contract is older than the agreement that transfers its claims, or than the notice that collects them.

Asked of numbers that carry their year in brackets or before 年. Example: a loan `2026年澄借字001号` in a notice of 2024.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule, day_of
from notices.rule_words import rows, year_in


def _check(case: Case) -> Answer:
    day = day_of(case.record.get("agreement_date")) or case.issued
    found = [
        (f"{at}/contract_nos/{place}", str(number), year)
        for at, debt in rows(case.record, "debts")
        for place, number in enumerate(debt.get("contract_nos") or [])
        if (year := year_in(str(number))) is not None
    ]
    if day is None or not found:
        return NotApplicable("no contract's number carries a year, or no day to hold it against")
    return [
        Fail(at, f"{number} is of a later year than {day}", f"合同编号{number}的年份晚于{day}")
        for at, number, year in found
        if year > day.year
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("claim_transfer", "debt_collection"))
