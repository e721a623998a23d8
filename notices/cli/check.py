"""`notices check`: look at records, and say what a person should look at."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, TextIO

import click

from notices.check import check

if TYPE_CHECKING:
    from collections.abc import Iterator


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.File("r", encoding="utf-8"))
@click.option("--fail-on", type=click.Choice(["info", "warning", "error"]), default="warning", show_default=True)
def command(files: tuple[TextIO, ...], fail_on: str) -> None:
    """Check records in JSON lines; '-' is standard input. 检查公告记录。

    Exit 0 when clean, 1 with problems, 2 on wrong use or unreadable input.
    """
    levels = ("info", "warning", "error")
    count = failed = broken = 0
    for file in files:
        for place, severity, line in _problems(file):
            failed += severity == "broken" or levels.index(severity) >= levels.index(fail_on)
            broken += severity == "broken"
            click.echo(f"{place}: {line}")
            count += 1
    click.echo(f"{count} problems / {count} 个问题" if count else "clean / 没有问题", err=True)
    sys.exit(2 if broken else int(failed > 0))


def _problems(file: TextIO) -> Iterator[tuple[str, str, str]]:
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        place = f"{file.name}:{number}"
        try:
            envelope = json.loads(line)
        except ValueError as error:
            yield place, "broken", f"not-json: this line is no JSON: {error}"
            continue
        if not isinstance(envelope, dict) or "kind" not in envelope or "record" not in envelope:
            yield place, "broken", "not-a-record: this line has no kind and record / 此行不是公告记录"
            continue
        for problem in check(envelope):
            text = f"{problem.severity} {problem.rule} {problem.at}: {problem.message} / {problem.message_zh}"
            yield place, problem.severity, text
