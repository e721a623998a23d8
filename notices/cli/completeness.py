"""`notices completeness`: what the statute of its day says that a notice must contain, found or missing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from notices.completeness import Seen, completeness
from notices.content_law import ContentList
from notices.findings.read import Entry, entries
from notices.rule import Case

_WORDS = {
    "found": "found / 有",
    "missing": "MISSING / 缺",
    "not told": "not told / 无法判断",
    "not applicable": "n/a / 不适用",
}


@click.command("completeness")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl"]), default="table", help="输出格式"
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day whose law is asked about; else the notice's own. 适用法律的日期",
)
@click.option("--missing", "only", is_flag=True, help="Only what is missing. 只列缺项")
def command(files: tuple[str, ...], form: str, as_of: datetime | None, only: bool) -> None:
    """List what the law of its day says that each notice contains. 按当日法律列出公告应载明的事项。

    Each item is found, with its pointer and print, or missing; not told where the record carries no text to look in.
    Exit 0 with nothing missing, 1 with something, 2 on wrong use or unreadable input.
    """
    for file in files:
        if file != "-" and not Path(file).exists():
            raise click.UsageError(f"{file}: no such file or folder / 文件或目录不存在")
    broken: list[Entry] = []
    lacks = 0
    separator = "[\n"
    for entry, listed, seen in _looked(files, as_of.date() if as_of else None, broken):
        lacks += any(one.state == "missing" for one in seen)
        shown = [one for one in seen if one.state == "missing"] if only else seen
        if only and not shown:
            continue
        if form == "table":
            click.echo(_table(entry, listed, shown))
            continue
        text = json.dumps(_object(entry, listed, shown), ensure_ascii=False)
        click.echo(text if form == "jsonl" else separator + text, nl=form == "jsonl")
        separator = ",\n"
    if form == "json":
        click.echo("[]" if separator == "[\n" else "\n]")
    for entry in broken:
        assert entry.problem is not None
        click.echo(f"{entry.path}:{entry.line}: {entry.problem.message} / {entry.problem.message_zh}", err=True)
    click.echo(
        f"{lacks} lists with something missing / {lacks} 份清单有缺项"
        if lacks
        else "nothing missing / 无缺项",
        err=True,
    )
    sys.exit(2 if broken else int(lacks > 0))


def _looked(
    files: tuple[str, ...], as_of: date | None, broken: list[Entry]
) -> Iterator[tuple[Entry, ContentList, list[Seen]]]:
    for entry in entries(files):
        if entry.envelope is None:
            broken.append(entry)
            continue
        for listed, seen in completeness(Case(entry.envelope, as_of=as_of)):
            yield entry, listed, seen


def _table(entry: Entry, listed: ContentList, seen: list[Seen]) -> str:
    envelope = entry.envelope or {}
    head = f"{entry.path}:{entry.line}: {envelope.get('kind')} {envelope.get('id') or ''}".rstrip()
    law = listed.law
    span = f"{law.effective_from} to {law.effective_to or 'now'}"
    lines = [f"{head}  [{law.article}, {span}; {listed.asks}]"]
    for one in seen:
        said = "; ".join(f"{found.at or 'text'} {found.printed[:60]}".strip() for found in one.evidence)
        lines.append(
            f"  {_WORDS[one.state]:<16}{one.item.en} / {one.item.zh}  {said or ' '.join(one.lacking)}".rstrip()
        )
    return "\n".join(lines)


def _object(entry: Entry, listed: ContentList, seen: list[Seen]) -> dict[str, Any]:
    envelope, law = entry.envelope or {}, listed.law
    return {
        "file": entry.path, "line": entry.line, "id": envelope.get("id"), "kind": envelope.get("kind"),
        "law": law.article, "source": law.source, "asks": listed.asks,
        "effective_from": law.effective_from.isoformat() if law.effective_from else None,
        "effective_to": law.effective_to.isoformat() if law.effective_to else None,
        "complete": not any(one.state == "missing" for one in seen),
        "items": [
            {
                "item": one.item.en, "item_zh": one.item.zh, "state": one.state,
                "evidence": [{"at": found.at, "printed": found.printed} for found in one.evidence],
                "lacking": list(one.lacking),
            }
            for one in seen
        ],
    }  # fmt: skip
