"""A decision to expropriate houses says which remedies there are.

Example: a decision with its scope and period, and no word on reconsideration or litigation.
"""

from __future__ import annotations

from datetime import date

from notices.rule import Answer, Case, Fail, Law, Rule


def _check(case: Case) -> Answer:
    if case.record.get("remedies") or "行政复议" in case.text or "行政诉讼" in case.text:
        return []
    return [Fail("/remedies", "does not say which remedies there are", "未载明行政复议、行政诉讼权利")]


RULE = Rule(
    2,
    "info",
    _check,
    ("property_expropriation",),
    (Law("国有土地上房屋征收与补偿条例 13", "https://flk.npc.gov.cn", date(2011, 1, 21)),),
)
