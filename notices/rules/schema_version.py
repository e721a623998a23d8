"""The record's schema version is one that this release can read.

The same first number as the published schema, and not a later one. Example: `"schema_version": "9.0.0"`.
"""

from __future__ import annotations

import re

from notices.rule import Answer, Case, Fail, NotApplicable, Rule


def _check(case: Case) -> Answer:
    published = case.schema.get("version")
    carried = case.envelope.get("schema_version")
    if not published or carried is None:
        return NotApplicable("no version is carried or published")
    if not re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", str(carried)):
        return [Fail("", f"{carried!r} is no semantic version", f"“{carried}”不是版本号")]
    mine, theirs = (tuple(int(part) for part in str(version).split(".")) for version in (published, carried))
    if mine[0] == theirs[0] and theirs <= mine:
        return []
    return [
        Fail(
            "",
            f"schema {carried}; this release reads {published}",
            f"数据模式版本为{carried}，本版为{published}",
        )
    ]


RULE = Rule(stage=1, severity="error", check=_check)
