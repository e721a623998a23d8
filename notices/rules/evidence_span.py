"""Every span of evidence lies inside the notice's text and is not empty.

Spans count characters of `text`, end exclusive. Example: a span that ends at 90 in a text of 9 characters.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    evidence = case.envelope.get("evidence")
    if not isinstance(evidence, dict) or not evidence or not case.text:
        return NotApplicable("no evidence, or no text to hold it against")
    spans = [
        (at, entry.get("start"), entry.get("end")) for at, entries in evidence.items() for entry in entries
    ]
    return [
        Fail(at, f"the span {start} to {end} is not in the text", f"原文位置{start}至{end}超出公告文本")
        for at, start, end in spans
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(case.text))
    ]


RULE = Rule(stage=1, severity="error", check=_check)
