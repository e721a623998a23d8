"""A document that is declared lost has a number, where such documents have one.

Seals and receipts often have none printed, so this is for information. Example: a driving licence without its number.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule
from notices.rule_words import rows


def _check(case: Case) -> Answer:
    papers = [
        (at, item)
        for at, item in rows(case.record, "items")
        if re.search("[证照]|执照", str(item.get("document")))
    ]
    if not papers:
        return NotApplicable("no certificate is declared lost")
    return [
        Fail(f"{at}/number", f"{item['document']} without a number", f"{item['document']}未载明编号")
        for at, item in papers
        if not item.get("number")
    ]


RULE = Rule(2, "info", _check, ("lost_document",))
