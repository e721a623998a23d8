"""At most three candidates are proposed for a contract, in order.

A table of all bidders that was read as one of candidates shows itself here. Ranks that begin again belong to another lot.
Example: a fourth candidate.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule
from notices.rule_words import ranked_lots


def _check(case: Case) -> Answer:
    lots = ranked_lots(case.record)
    if not lots or "候选" not in case.heading + case.text or "采购" in case.heading:
        return NotApplicable("no ranked candidates of a tender under the law of tenders")
    return [
        Fail(
            f"{at}/rank",
            f"candidate {row['rank']}, at most three are proposed",
            f"第{row['rank']}候选人，候选人不超过三名",
        )
        for lot in lots
        for at, row in lot
        if row["rank"] > 3
    ]


_LAWS = (Law("招标投标法实施条例 53", "https://flk.npc.gov.cn", date(2012, 2, 1)),)
RULE = Rule(5, "warning", _check, ("award",), _LAWS)
