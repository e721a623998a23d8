"""The form in an organisation's name and the category in its unified code agree.

93 is a farmers' cooperative, 92 an individual business, 51 to 53 the civil organisations, 12 a public institution.
Example: a 有限公司 whose code begins with 93.
"""

from __future__ import annotations

from notices.organisation_forms import WORDS, Form, named_form, numbered_form
from notices.rule import Answer, Case, Fail, Rule
from notices.rule_words import each, parties


def _check(case: Case) -> Answer:
    both = ((at, party) for at, party in parties(case.record) if named_form(party["name"]) and _number(party))
    return each(both, _asks, "no party has both a telling name and a telling number")


def _asks(at: str, party: dict[str, str]) -> Fail | None:
    named, numbered = named_form(party["name"]), _number(party)
    if named is None or numbered is None or named in (numbered, "branch"):
        return None
    return Fail(
        f"{at}/identifiers",
        f"the name says {WORDS[named][0]}, the number {WORDS[numbered][0]}",
        f"名称为{WORDS[named][1]}，代码为{WORDS[numbered][1]}",
    )


def _number(party: object) -> Form | None:
    assert isinstance(party, dict)
    codes = [entry for entry in party.get("identifiers") or [] if entry.get("scheme") == "uscc"]
    return numbered_form({"identifiers": codes})


RULE = Rule(stage=4, severity="warning", check=_check)
