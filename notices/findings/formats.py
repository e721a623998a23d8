"""How findings are printed: one writer a format, each fed one finding at a time."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Protocol, TextIO

import click

from notices.findings.finding import Finding
from notices.findings.junit import Junit
from notices.findings.sarif import Sarif


class Writer(Protocol):
    """Prints findings as they come, and what closes the format."""

    def write(self, found: Finding) -> None:
        """Print one finding, or keep it for the end."""
        ...

    def close(self) -> None:
        """Print the end."""
        ...


def writer(form: str, out: TextIO) -> Writer:
    """The writer of a format."""
    return _WRITERS[form](out)


def detected(environment: Mapping[str, str]) -> str:
    """The format of the CI system that runs us; `concise` elsewhere.

    >>> detected({"GITHUB_ACTIONS": "true"}), detected({"GITLAB_CI": "true"}), detected({})
    ('github', 'gitlab', 'concise')
    """
    if environment.get("GITHUB_ACTIONS") == "true":
        return "github"
    if environment.get("GITLAB_CI") == "true":
        return "gitlab"
    return "azure" if environment.get("TF_BUILD") == "True" else "concise"


class Concise:
    """One line a finding: `file:line: severity rule pointer: message`."""

    def __init__(self, out: TextIO) -> None:
        self.out = out

    def write(self, found: Finding) -> None:
        """Print the line."""
        problem = found.problem
        where = f" {problem.at}" if problem.at else ""
        message = " ".join(f"{problem.message} / {problem.message_zh}".split())
        click.echo(
            f"{found.path}:{found.line}: {problem.severity} {problem.rule}{where}: {message}", file=self.out
        )

    def close(self) -> None:
        """Nothing closes lines."""


class Full(Concise):
    """The same with the record, the print under it, and what may have been meant."""

    def write(self, found: Finding) -> None:
        """Print the line and what is known beside it."""
        super().write(found)
        named = f"{found.kind} {found.record}".strip()
        suggested = ", ".join(found.problem.suggestions)
        for label, text in (("record", named), ("print", found.printed), ("perhaps", suggested)):
            if text:
                click.echo(f"    {label:<8}{text}", file=self.out)
        if not found.breaks:
            click.echo(f"    {'more':<8}notices rule {found.problem.rule}", file=self.out)


class JsonLines(Concise):
    """One JSON object a line."""

    def write(self, found: Finding) -> None:
        """Print the object."""
        click.echo(json.dumps(as_object(found), ensure_ascii=False), file=self.out)


class JsonList(Concise):
    """One JSON list, written as it comes."""

    def __init__(self, out: TextIO) -> None:
        super().__init__(out)
        self.opened = False

    def write(self, found: Finding) -> None:
        """Print one item."""
        click.echo(",\n" if self.opened else "[\n", nl=False, file=self.out)
        click.echo(json.dumps(self.item(found), ensure_ascii=False), nl=False, file=self.out)
        self.opened = True

    def item(self, found: Finding) -> dict[str, object]:
        """What stands in the list."""
        return as_object(found)

    def close(self) -> None:
        """Close the list."""
        click.echo("\n]" if self.opened else "[]", file=self.out)


class GitLab(JsonList):
    """GitLab's code quality report; two problems of one record and place get fingerprints of their own."""

    def __init__(self, out: TextIO) -> None:
        super().__init__(out)
        self.given: Counter[str] = Counter()

    def item(self, found: Finding) -> dict[str, object]:
        """Description, check name, fingerprint, severity and place, as GitLab asks for them."""
        problem = found.problem
        self.given[found.fingerprint] += 1
        again = self.given[found.fingerprint]
        return {
            "description": f"{problem.at}: {problem.message} / {problem.message_zh}".removeprefix(": "),
            "check_name": problem.rule,
            "fingerprint": found.fingerprint if again == 1 else f"{found.fingerprint}-{again}",
            "severity": {"error": "major", "warning": "minor", "info": "info"}[problem.severity],
            "location": {"path": _relative(found.path), "lines": {"begin": found.line}},
        }


class GitHub(Concise):
    """Workflow commands; GitHub shows ten of each level a step, so the step summary has the rest."""

    def write(self, found: Finding) -> None:
        """Print the command, and a row of the summary where there is one."""
        problem = found.problem
        level = {"error": "error", "warning": "warning", "info": "notice"}[problem.severity]
        message = f"{problem.at}: {problem.message} / {problem.message_zh}".removeprefix(": ")
        place = f"file={_property(_relative(found.path))},line={found.line},title={_property(problem.rule)}"
        click.echo(f"::{level} {place}::{_escaped(message)}", file=self.out)
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if summary:
            with open(summary, "a", encoding="utf-8", errors="replace") as table:  # noqa: PTH123  the runner names a plain file
                cells = " ".join(message.split()).replace("|", "\\|")
                table.write(
                    f"- `{found.path}:{found.line}` **{problem.severity}** `{problem.rule}` {cells}\n"
                )


class Azure(Concise):
    """Logging commands of Azure Pipelines."""

    def write(self, found: Finding) -> None:
        """Print the command; Azure knows errors and warnings only."""
        problem = found.problem
        level = "error" if problem.severity == "error" else "warning"
        path = _azure(_relative(found.path)).replace("]", "%5D").replace(";", "%3B")
        place = f"sourcepath={path};linenumber={found.line};code={problem.rule}"
        message = f"{problem.at}: {problem.message} / {problem.message_zh}".removeprefix(": ")
        click.echo(f"##vso[task.logissue type={level};{place};]{_azure(message)}", file=self.out)


def as_object(found: Finding) -> dict[str, object]:
    """A finding as a JSON object."""
    problem = found.problem
    return {
        "file": found.path, "line": found.line, "id": found.record, "kind": found.kind, "rule": problem.rule,
        "severity": problem.severity, "at": problem.at, "message": problem.message, "message_zh": problem.message_zh,
        "printed": found.printed, "suggestions": list(problem.suggestions), "fingerprint": found.fingerprint,
    }  # fmt: skip


def _relative(path: str) -> str:
    return os.path.relpath(path) if os.path.isabs(path) else path.removeprefix("./")  # noqa: PTH117  '-' is no path


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _azure(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


_WRITERS: dict[str, Callable[[TextIO], Writer]] = {
    "concise": Concise, "full": Full, "json": JsonList, "jsonl": JsonLines, "github": GitHub, "gitlab": GitLab,
    "junit": Junit, "sarif": Sarif, "azure": Azure,
}  # fmt: skip
FORMATS = tuple(_WRITERS)
