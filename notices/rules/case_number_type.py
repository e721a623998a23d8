"""The type code of a case number is one that the courts use.

民初, 民终, 执, 破申, 民催 and so on. A wrong one is most often a misread character. Example: `（2024）云0402民切18号`.
"""

from __future__ import annotations

import re
from datetime import date

from notices.court_codes import case_number_parts
from notices.rule import Answer, Case, Fail, Law, NotApplicable, Rule

_KNOWN = (
    "[民刑行](?:初|终|再|申|监|抗|辖|辖终|辖监|特|特监|撤|撤初|督|督监|催|算|破|他|止|保|保令|更|医|没|赔|审|复)"
    "|民(?:诉前调|辖提|他|保令)|诉前调|引调|民申|破(?:申|监|终|他)?|强清|清(?:申|终|监)?|执(?:恢|保|异|复|监|协|他|字|前调)?|财保|行保|证保"
    "|刑(?:更|医|没|核|执)|非诉行(?:审|复|他)|行(?:审|赔初|赔终|赔申|审复)|委赔|法赔|司(?:救|惩|罚|制|冻|限)(?:执|民|刑|行)?|认[台港澳外]|协外认|请.{1,3}|知民[初终]|商初|民三?终"
)


def _check(case: Case) -> Answer:
    parts = case_number_parts(str(case.record.get("case_number") or ""))
    if parts is None:
        return NotApplicable("no case number of the form in use since 2016 is printed")
    if re.fullmatch(_KNOWN, parts.type):
        return []
    return [Fail("/case_number", f"{parts.type} is no type of case", f"“{parts.type}”不是案件类型代字")]


RULE = Rule(
    3, "warning", _check, laws=(Law("法〔2015〕137号, annex", "https://www.court.gov.cn", date(2016, 1, 1)),)
)
