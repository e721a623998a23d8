"""The notice carries a date: its own, or the paper's.

Without a day no period can be computed and no law picked. Short declarations often have none, so this is for
information. Example: a notice whose last line was cut off.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, Rule


def _check(case: Case) -> Answer:
    return [] if case.issued else [Fail("/issued_on", "the notice carries no date", "公告没有日期")]


RULE = Rule(stage=2, severity="info", check=_check)
