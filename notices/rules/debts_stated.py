"""A list of debts has as many rows as the notice says.

Debtors are counted in 户, claims in 笔; where a debtor has several claims either count may be the rows', so only a list with
fewer rows than the smallest count is told. Example: 下列3户 and a list of two.
"""

from __future__ import annotations

from notices.patterns import late
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows

_COUNT = late("(?:下列|以下|下述|上述|共计?|合计|总计|等)(?P<count>[0-9]{1,4})(?:户|笔)(?!以)")


def _check(case: Case) -> Answer:
    counts = [int(match["count"]) for match in _COUNT.finditer(case.text)]
    debts = rows(case.record, "debts")
    if not counts or not debts:
        return NotApplicable("the notice states no number of debts, or no debt was read")
    if len(debts) >= min(counts):
        return []
    return [
        Fail(
            "/debts",
            f"{min(counts)} are stated, {len(debts)} were found",
            f"载明{min(counts)}户（笔），读出{len(debts)}户（笔）",
        )
    ]


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("claim_transfer", "debt_collection"))
