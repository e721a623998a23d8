"""No rank is left out between the first candidate and the last.

A row that was lost in the middle of a table shows itself here. Ranks that begin again belong to another lot. Example: a
first and a third candidate, and no second.
"""

from __future__ import annotations

from itertools import pairwise

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import ranked_lots


def _check(case: Case) -> Answer:
    lots = ranked_lots(case.record)
    if not lots:
        return NotApplicable("no rank is printed")
    steps = [
        (at, before["rank"], row["rank"]) for lot in lots for (_, before), (at, row) in pairwise(lot)
    ]
    return [
        Fail(f"{at}/rank", f"{rank} follows {before}", f"第{before}名之后为第{rank}名，缺少其间名次")
        for at, before, rank in steps
        if rank > before + 1
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("award",))
