"""A land-use code and the name printed beside it are one class, in one of the two schemes.

The same code means different things in GB/T 21010 and in the 用地用海分类. Example: `0702 商服用地`.
"""

from __future__ import annotations

from notices.land_use import EDITIONS, names_of_use
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    found = [
        (at, str(row["use_code"]), str(row["use"]))
        for at, row in rows(case.record, "parcels")
        if row.get("use_code") and row.get("use")
    ]
    coded = [(at, use, names_of_use(code)) for at, code, use in found if names_of_use(code)]
    if not coded:
        return NotApplicable("no parcel has a known code and a name")
    return [
        Fail(
            f"{at}/use",
            f"{use} is not {' or '.join(_with_editions(names))}",
            f"“{use}”与用地代码（{'、'.join(_with_editions(names))}）不符",
        )
        for at, use, names in coded
        if not any(_alike(use, name) for name in names.values())
    ]


def _with_editions(names: dict[str, str]) -> list[str]:
    return [f"{name} ({EDITIONS[scheme]})" for scheme, name in names.items()]


def _alike(use: str, name: str) -> bool:
    """Whether two names share two characters in a row beside 用地."""
    words = name.replace("用地", "").replace("商服", "商业")
    printed = use.replace("商服", "商业")
    return any(words[n : n + 2] in printed for n in range(max(len(words) - 1, 1)))


RULE = Rule(stage=4, severity="warning", check=_check)
