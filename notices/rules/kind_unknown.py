"""The record is of a kind that this release publishes.

A record of an unknown kind has no schema, so nothing else can be told of it. Example: `"kind": "lottery"`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, Rule


def _check(case: Case) -> Answer:
    if case.schema:
        return []
    return [Fail("", f"no kind {case.kind!r} is published", f"没有类别“{case.kind}”")]


RULE = Rule(stage=1, severity="error", check=_check)
