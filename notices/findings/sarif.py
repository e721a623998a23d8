"""SARIF 2.1.0: one run, every rule with its page, at most 5,000 results, because GitHub keeps no more."""

from __future__ import annotations

import json
import os
from typing import Any, TextIO
from urllib.parse import quote

import click

from notices import __version__
from notices.findings.finding import Finding
from notices.rules import rules

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_MOST = 5000
_INPUT = ("not-json", "not-a-record", "not-readable")


class Sarif:
    """Writes the head with the rules at once and the results as they come."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.written = 0
        self.places = {slug: place for place, slug in enumerate((*rules(), *_INPUT))}
        driver = {"name": "notices", "version": __version__, "rules": _rules()}
        head = json.dumps({"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}, ensure_ascii=False)
        schema = "https://json.schemastore.org/sarif-2.1.0.json"
        click.echo(
            f'{{"$schema": "{schema}", "version": "2.1.0", "runs": [{head[:-1]}, "results": [', file=out
        )

    def write(self, found: Finding) -> None:
        """Print one result, up to the most that are kept."""
        if self.written < _MOST:
            separator = ",\n" if self.written else ""
            click.echo(
                separator + json.dumps(self._result(found), ensure_ascii=False), nl=False, file=self.out
            )
        self.written += 1

    def close(self) -> None:
        """Close results, run and log; say on standard error what was left out."""
        click.echo("\n]}]}", file=self.out)
        if self.written > _MOST:
            click.echo(f"{self.written - _MOST} results are beyond the 5,000 that are kept", err=True)

    def _result(self, found: Finding) -> dict[str, Any]:
        problem = found.problem
        text = f"{problem.message} / {problem.message_zh}"
        return {
            "ruleId": problem.rule,
            "ruleIndex": self.places[problem.rule],
            "level": _LEVELS[problem.severity],
            "message": {"text": f"{problem.at}: {text}" if problem.at else text},
            "locations": [_location(found)],
            "partialFingerprints": {"noticesRecord/v1": found.fingerprint},
        }


def _location(found: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(os.fsencode("stdin" if found.path == "-" else os.path.relpath(found.path)))},
            "region": {"startLine": found.line},
        }
    }
    if found.problem.at:
        place["logicalLocations"] = [{"fullyQualifiedName": found.problem.at, "kind": "value"}]
    return place


def _rules() -> list[dict[str, Any]]:
    own = [
        {
            "id": slug,
            "shortDescription": {"text": rule.page.strip().splitlines()[0]},
            "fullDescription": {"text": rule.page.strip()},
            "help": {"text": rule.page.strip(), "markdown": rule.page.strip()},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            "properties": {"tags": [f"stage-{rule.stage}", *rule.kinds]},
        }
        for slug, rule in rules().items()
    ]
    return own + [{"id": slug, "shortDescription": {"text": "The input can be read."}} for slug in _INPUT]
