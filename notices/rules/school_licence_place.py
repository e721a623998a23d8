"""The area inside a private school's licence number is the place that the school's name or the notice speaks of.

Example: a school of 张家界市永定区 with a number of 350803, 龙岩市永定区.
"""

from __future__ import annotations

from notices.gazetteer import areas_of, names_around
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import identifiers, parties


def _check(case: Case) -> Answer:
    found = [
        (f"{at}{place}", number[1:7], f"{party['name']}{case.text}{case.heading}")
        for at, party in parties(case.record)
        for place, number in identifiers(party, "school_licence")
        if len(number) == 15 and areas_of(number[1:7])
    ]
    if not found:
        return NotApplicable("no licence number with a known area is printed")
    return [
        Fail(
            at,
            f"{area} is not a place that the notice names",
            f"{area}（{areas_of(area)[-1].name}）与公告所称地点不符",
        )
        for at, area, said in found
        if not any(name in said for name in names_around(area))
    ]


RULE = Rule(stage=4, severity="info", check=_check)
