"""JUnit XML: one test case a rule, failed where the rule found something, so that its size does not grow with the records."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

import click

from notices.findings.finding import Finding
from notices.rules import rules

_MOST = 200
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, escaped or not."""


class Junit:
    """Gathers the first places of each rule, and writes everything at the end."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.places: dict[str, list[str]] = {}
        self.counts: dict[str, int] = {}

    def write(self, found: Finding) -> None:
        """Keep the place, up to the most that are shown."""
        problem = found.problem
        self.counts[problem.rule] = self.counts.get(problem.rule, 0) + 1
        lines = self.places.setdefault(problem.rule, [])
        if len(lines) < _MOST:
            lines.append(f"{found.path}:{found.line}: {problem.at}: {problem.message} / {problem.message_zh}")

    def close(self) -> None:
        """Print the suite."""
        cases = list(dict.fromkeys((*rules(), *self.places)))
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S")
        counts = f'tests="{len(cases)}" failures="{len(self.places)}" errors="0" skipped="0" time="0"'
        suite = f'<testsuite name="notices check" package="notices" id="0" hostname="localhost" timestamp="{now}" {counts}>'
        click.echo(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{suite}\n<properties/>', file=self.out
        )
        for slug in cases:
            click.echo(self._case(slug), file=self.out)
        click.echo("<system-out/>\n<system-err/>\n</testsuite>\n</testsuites>", file=self.out)

    def _case(self, slug: str) -> str:
        rule = rules().get(slug)
        head = (
            f'<testcase name={quoteattr(slug)} classname="notices.stage{rule.stage if rule else 0}" time="0"'
        )
        if slug not in self.places:
            return f"{head}/>"
        count, severity = self.counts[slug], rule.severity if rule else "error"
        text = escape(_NO_XML.sub("\ufffd", "\n".join(self.places[slug])))
        return f'{head}><failure type="{severity}" message="{count} problems">{text}</failure></testcase>'
