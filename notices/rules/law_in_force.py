"""The law that a notice cites was in force on its day.

合同法, 物权法 and seven others ended when the 民法典 came on 2021-01-01. Old contracts may still fall under them, so this
is a warning. Example: 合同法 in a notice of 2024.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows
from notices.statute_book import statute


def _check(case: Case) -> Answer:
    day = case.law_day
    cited = [
        (at, law)
        for at, basis in rows(case.record, "legal_basis")
        if (law := statute(str(basis.get("title"))))
    ]
    if day is None or not cited:
        return NotApplicable("the day is not known, or no law of the book is cited")
    return [
        Fail(f"{at}/title", f"{law.title} was not in force on {day}", f"《{law.title}》在{day}未施行或已废止")
        for at, law in cited
        if law.on(day) is None
    ]


RULE = Rule(5, "warning", _check)
