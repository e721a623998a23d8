"""The table has as many parcels as the notice says.

Example: the text speaks of 下列3宗 and the table has two rows; one was lost in print or in reading.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    stated = case.record.get("parcels_stated")
    parcels = case.record.get("parcels") or []
    if stated is None:
        return NotApplicable("the notice states no number of parcels")
    if stated == len(parcels):
        return ()
    return [
        Fail(
            "/parcels",
            f"{stated} parcels are stated, {len(parcels)} were found",
            f"载明{stated}宗，读出{len(parcels)}宗",
        )
    ]


RULE = Rule(stage=4, severity="error", check=_check, kinds=("land_transaction_result", "land_offering"))
