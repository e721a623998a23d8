"""The province inside a unified code is the one that the organisation's name begins with.

A company keeps its code when it moves, so this is for information. Example: 云南... with a code of Xinjiang.
"""

from __future__ import annotations

from notices.gazetteer import provinces_named
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import identifiers, parties
from notices.values.uscc import is_uscc


def _check(case: Case) -> Answer:
    found = [
        (f"{at}{place}", code, provinces_named(party["name"]))
        for at, party in parties(case.record)
        for place, code in identifiers(party, "uscc")
        if is_uscc(code)
    ]
    whole = [(at, code, named) for at, code, named in found if named and code[2:8] != "100000"]
    if not whole:
        return NotApplicable("no name with its province has a sound code")
    return [
        Fail(at, f"{code[2:8]} is not in the province of the name", f"代码中的{code[2:8]}不在名称所称省份")
        for at, code, named in whole
        if code[2:4] not in named
    ]


RULE = Rule(stage=4, severity="info", check=_check)
