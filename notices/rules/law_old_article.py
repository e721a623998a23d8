"""The article cited is the one that governs this kind of notice on its day, not the number of an earlier edition.

The 公司法 of 2023 moved 173, 175, 177 and 185 to 220, 222, 224 and 235. Example: 公司法 185 in a liquidation of August 2024.
"""

from __future__ import annotations

from notices.claim_law import CLAIM_PERIODS, KINDS, claim_period_of
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    owed = claim_period_of(case)
    if owed is None:
        return NotApplicable("no article is known for this form of organisation, kind and day")
    title, _, right = owed.law.article.rpartition(" ")
    title = title.partition("(")[0]
    others = {
        row.law.article.rpartition(" ")[2] for row in CLAIM_PERIODS if row.law.article.startswith(f"{title}(")
    } - {right}
    of_today = {
        row.law.article.rpartition(" ")[2]
        for row in CLAIM_PERIODS
        if row.law == owed.law or row.law.effective_from == owed.law.effective_from
    }
    return [
        Fail(
            f"{at}/articles/{place}",
            f"article {article} was an earlier edition's; now {right}",
            f"第{article}条为旧法条文，现为第{right}条",
            (right,),
        )
        for at, basis in rows(case.record, "legal_basis")
        if str(basis.get("title")).removeprefix("中华人民共和国") == title
        for place, article in enumerate(basis.get("articles") or [])
        if article in others - of_today
    ]


RULE = Rule(5, "warning", _check, KINDS, tuple(row.law for row in CLAIM_PERIODS))
