"""The birthday and sex inside a resident identity number are those that the notice prints.

Example: born on 8 May 1990, with a number that says 7 March 1990.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.values.resident_id import born_on, is_resident_id


def _check(case: Case) -> Answer:
    person = case.record.get("person") or {}
    number = str(person.get("resident_id") or "")
    if not is_resident_id(number) or not (person.get("born_on") or person.get("sex")):
        return NotApplicable("no sound number beside a birthday or a sex")
    failures = []
    if person.get("born_on") and person["born_on"] != born_on(number).isoformat():
        failures.append(
            Fail(
                "/person/born_on",
                f"born on {person['born_on']}; the number says {born_on(number)}",
                f"出生日期{person['born_on']}与号码不符",
            )
        )
    sex = "男" if int(number[16]) % 2 else "女"
    if person.get("sex") in ("男", "女") and person["sex"] != sex:
        failures.append(
            Fail("/person/sex", f"{person['sex']}; the number says {sex}", f"性别{person['sex']}与号码不符")
        )
    return failures


RULE = Rule(stage=4, severity="warning", check=_check, kinds=("missing_person",))
