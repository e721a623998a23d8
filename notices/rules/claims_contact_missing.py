"""A notice to creditors says where claims are taken.

A period without a place cannot be used. Example: a capital reduction with a period and neither address nor telephone.
"""

from __future__ import annotations

from notices.claim_law import KINDS
from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    if not case.record.get("claim_period"):
        return NotApplicable("no claims are asked for")
    if case.record.get("claims_to") or case.record.get("contacts"):
        return []
    return [Fail("/claims_to", "does not say where claims are taken", "未载明债权申报地点或联系方式")]


RULE = Rule(2, "info", _check, KINDS)
