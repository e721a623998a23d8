"""`notices link`: which records belong together."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from notices.findings.read import Entry, entries
from notices.links import links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.rule import Envelope


@click.command("link")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "-o", "output", type=click.File("w", encoding="utf-8", lazy=False), default="-", help="Where links go. 输出文件"
)
def command(files: tuple[str, ...], output: TextIO) -> None:
    """Link repeats, corrections and results, with reasons and scores, as JSON lines. 关联同一事项的公告。

    Exit 2 where a line or a file could not be read; the others are linked all the same.
    """
    for file in files:
        if file != "-" and not Path(file).exists():
            raise click.UsageError(f"{file}: no such file or folder / 文件或目录不存在")
    count = 0
    broken: list[Entry] = []
    for link in links(_envelopes(files, broken)):
        click.echo(json.dumps(asdict(link), ensure_ascii=False), file=output)
        count += 1
    click.echo(f"{count} links / {count} 个关联", err=True)
    for entry in broken:
        assert entry.problem is not None
        click.echo(f"{entry.path}:{entry.line}: {entry.problem.message} / {entry.problem.message_zh}", err=True)
    sys.exit(2 if broken else 0)


def _envelopes(files: tuple[str, ...], broken: list[Entry]) -> Iterator[Envelope]:
    for entry in entries(files):
        if entry.envelope is None:
            broken.append(entry)
        else:
            yield entry.envelope
