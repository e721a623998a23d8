"""Whoever takes claims can be reached: by telephone, post, mail or page.

Example: `联系人：李明` and nothing else.
"""

from __future__ import annotations

from notices.claim_law import KINDS
from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    taker = case.record.get("claims_to")
    if not isinstance(taker, dict):
        return NotApplicable("nobody is named who takes claims")
    ways = [taker.get(way) for way in ("phones", "address", "email", "url")]
    ways += [
        contact.get(way)
        for contact in case.record.get("contacts") or []
        for way in ("phones", "address", "email")
    ]
    return (
        []
        if any(ways)
        else [Fail("/claims_to", "names nobody who can be reached", "债权申报联系人没有电话或地址")]
    )


RULE = Rule(2, "warning", _check, (*KINDS, "bankruptcy"))
