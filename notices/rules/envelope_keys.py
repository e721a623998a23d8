"""The envelope around a record has every key that it publishes.

`id`, `source` and `evidence` are what lets somebody go back to the print. Example: a record without `evidence`.
"""

from __future__ import annotations

from notices.rule import Answer, Case, Fail, Rule


def _check(case: Case) -> Answer:
    keys = (
        "schema_version",
        "id",
        "title",
        "text",
        "evidence",
        "derived",
        "confidence",
        "problems",
        "source",
    )
    return [Fail("", f"the envelope has no {key}", f"缺少 {key}") for key in keys if key not in case.envelope]


RULE = Rule(stage=1, severity="warning", check=_check)
