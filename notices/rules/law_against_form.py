"""The law that a notice cites governs organisations of its form.

A 有限公司 is no sole proprietorship: its creditors have 45 days, and not 60. Papers' forms are copied from one notice to
the next, so this is a warning. Example: a 有限公司 that cites 个人独资企业法.
"""

from __future__ import annotations

from notices.claim_law import KINDS, subject_form
from notices.organisation_forms import WORDS
from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows
from notices.statute_book import statute


def _check(case: Case) -> Answer:
    form = subject_form(case)
    cited = [
        (at, law)
        for at, basis in rows(case.record, "legal_basis")
        if (law := statute(str(basis.get("title")))) and law.forms
    ]
    if form is None or not cited:
        return NotApplicable("the form is not known, or no law of organisations is cited")
    return [
        Fail(f"{at}/title", f"a {WORDS[form][0]} cites {law.title}", f"{WORDS[form][1]}引用了《{law.title}》")
        for at, law in cited
        if form not in law.forms
    ]


RULE = Rule(5, "warning", _check, KINDS)
