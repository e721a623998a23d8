"""The article that a notice cites exists in the edition of its day.

Example: article 285 of the 公司法 of 2023, which has 266.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows
from notices.statute_book import statute


def _check(case: Case) -> Answer:
    day = case.law_day
    found = [
        (f"{at}/articles/{place}", law.title, int(article), edition.articles)
        for at, basis in rows(case.record, "legal_basis")
        if (law := statute(str(basis.get("title")))) and day and (edition := law.on(day))
        for place, printed in enumerate(basis.get("articles") or [])
        if (article := str(printed).partition(".")[0]).isdecimal()
    ]
    if not found:
        return NotApplicable("no article of a law of the book is cited, or the day is not known")
    return [
        Fail(
            at, f"{title} has {last} articles, and no {article}", f"《{title}》共{last}条，没有第{article}条"
        )
        for at, title, article, last in found
        if not 1 <= article <= last
    ]


RULE = Rule(5, "warning", _check)
