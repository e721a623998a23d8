"""Where the lowest price wins, the first candidate's is the lowest.

Asked only where the notice says that the lowest (evaluated) price decides; by points a dearer bid can be first. An
evaluated price can differ from the bid, so this is for information. Example: 最低价法, with 1,280,000 first and 1,265,000 second.
"""

from __future__ import annotations

from itertools import pairwise

from notices.patterns import late
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import amount, ranked_lots

_LOWEST = late("(?:经评审的)?最低(?:投标|评标|评审|报)?价(?:中标|成交|优先)?法?|低价(?:优先|中标)")


def _check(case: Case) -> Answer:
    lots = [
        [(at, price) for at, row in lot if (price := amount(row.get("price"))) is not None]
        for lot in ranked_lots(case.record)
    ]
    several = [lot for lot in lots if len(lot) > 1]
    if not several or not _LOWEST.search(case.text):
        return NotApplicable("no two ranked prices, or the lowest price does not decide")
    return [
        Fail(
            f"{at}/price/amount",
            f"{price} is less than {before}, which stands before it",
            f"最低价法下，报价{price}低于名次在前的{before}",
        )
        for lot in several
        for (_, before), (at, price) in pairwise(lot)
        if price < before
    ]


RULE = Rule(stage=4, severity="info", check=_check, kinds=("award",))
