"""How often each rule passed, failed and did not apply, for `--statistics`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from notices.findings.choose import STAGES
from notices.model import Problem
from notices.rule import Answer, NotApplicable, Rule
from notices.rules import rules


class Tally:
    """Counts by rule."""

    def __init__(self) -> None:
        self.records = 0
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, records: int, said: Mapping[tuple[str, str], int]) -> None:
        """So many records and how often each rule said what; a rule that was not asked did not apply."""
        self.records += records
        self.counts.update(said)

    def rows(self) -> list[tuple[str, int, str, int, int, int]]:
        """Slug, stage, severity; then records passed, failed, not applicable."""
        found: list[tuple[str, int, str, int, int, int]] = []
        for slug, rule in rules().items():
            passed, failed = (self.counts[slug, word] for word in ("pass", "fail"))
            found.append((slug, rule.stage, rule.severity, passed, failed, self.records - passed - failed))
        return found

    def table(self) -> str:
        """The counts as a table for people."""
        lines = [f"{'rule / 规则':<36}{'stage':<12}{'severity':<10}{'pass':>9}{'fail':>9}{'n/a':>9}"]
        for slug, stage, severity, passed, failed, rest in self.rows():
            lines.append(f"{slug:<38}{STAGES[stage]:<12}{severity:<10}{passed:>9}{failed:>9}{rest:>9}")
        return "\n".join(lines)

    def json(self) -> str:
        """The counts as JSON."""
        names = ("rule", "stage", "severity", "pass", "fail", "not_applicable")
        rows = [dict(zip(names, row, strict=True)) for row in self.rows()]
        return json.dumps({"records": self.records, "rules": rows}, ensure_ascii=False, indent=2)


def word_of(rule: Rule, answer: Answer, problems: Sequence[Problem]) -> tuple[str, str]:
    """What a rule said, in one word."""
    if isinstance(answer, NotApplicable):
        return rule.slug, "not applicable"
    return rule.slug, "fail" if problems else "pass"
