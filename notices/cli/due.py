"""`notices due`: what ends when, as printed and as the law makes it."""

from __future__ import annotations

import json
import re
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from notices.deadlines import Deadline, deadlines, subject
from notices.findings.calendar import calendar
from notices.findings.read import Entry, entries
from notices.rule import Case

if TYPE_CHECKING:
    from collections.abc import Iterator


@click.command("due")
@click.argument("files", nargs=-1, required=True)
@click.option("--on", "on", type=click.DateTime(["%Y-%m-%d"]), help="The day to look from; today. 起算日")
@click.option("--within", help="How far: 14d, 2w, 3m; everything without it. 期限范围")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "ics"]), default="table", help="输出格式"
)
def command(files: tuple[str, ...], on: datetime | None, within: str | None, form: str) -> None:
    """List what ends when: claims, service, objections, listings, hearings. 列出各项期限。

    The printed day counts where there is one; beside it stands what the period and the law make of the notice's date.
    """
    first = on.date() if on else date.today()  # noqa: DTZ011  a reader's own day
    last = first + _span(within) if within else date.max
    for file in files:
        if file != "-" and not Path(file).exists():
            raise click.UsageError(f"{file}: no such file or folder / 文件或目录不存在")
    broken: list[Entry] = []
    every = list(_rows(files, broken))
    rows = [row for row in every if first <= row[2].ends <= last]
    _show(sorted(rows, key=lambda row: (row[2].ends, row[1])), form, first)
    if not rows:
        click.echo(_nothing(first, every), err=True)
    for entry in broken:
        assert entry.problem is not None
        click.echo(f"{entry.path}:{entry.line}: {entry.problem.message} / {entry.problem.message_zh}", err=True)
    sys.exit(2 if broken else 0)


def _nothing(first: date, every: list[tuple[Entry, str, Deadline]]) -> str:
    """Why the list is empty, and the days on which there is something to see."""
    if not every:
        return "no record sets an end / 没有记录载明期限"
    days = [one.ends for _, _, one in every]
    return (
        f"nothing ends in this time from {first}; {len(days)} ends lie from {min(days)} to {max(days)} (--on, --within)"
        f" / 自{first}起此期间内无到期事项；{len(days)}项期限在{min(days)}至{max(days)}之间（--on、--within）"
    )


def _span(written: str) -> timedelta:
    match = re.fullmatch("([0-9]{1,4})([dwm])", written)
    if match is None:
        raise click.UsageError(f"--within {written}: write 14d, 2w or 3m / 格式应为 14d、2w、3m")
    return timedelta(days=int(match[1]) * {"d": 1, "w": 7, "m": 30}[match[2]])


def _rows(files: tuple[str, ...], broken: list[Entry]) -> Iterator[tuple[Entry, str, Deadline]]:
    for entry in entries(files):
        if entry.envelope is None:
            broken.append(entry)
            continue
        case = Case(entry.envelope)
        for one in deadlines(case):
            yield entry, subject(case), one


def _show(rows: list[tuple[Entry, str, Deadline]], form: str, first: date) -> None:
    if form == "json":
        click.echo(json.dumps([_object(*row) for row in rows], ensure_ascii=False, indent=2))
    elif form == "ics":
        named = ((_identity(entry), about, one) for entry, about, one in rows)
        sys.stdout.write("".join(calendar(named)))
    else:
        click.echo(f"{'ends':<11}{'days':>5}  {'printed':<11}{'computed':<11}what")
        for entry, about, one in rows:
            printed, computed = (day.isoformat() if day else "-" for day in (one.printed, one.computed))
            law = f"  [{one.law}]" if one.law else ""
            what = f"{one.what} / {one.what_zh}  {about}{law}  {entry.path}:{entry.line}"
            click.echo(f"{one.ends!s:<11}{(one.ends - first).days:>5}  {printed:<11}{computed:<11}{what}")


def _object(entry: Entry, about: str, one: Deadline) -> dict[str, object]:
    printed, computed = (day.isoformat() if day else None for day in (one.printed, one.computed))
    return {
        "ends": one.ends.isoformat(), "what": one.what, "what_zh": one.what_zh, "at": one.at, "printed": printed,
        "computed": computed, "law": one.law or None, "subject": about, "kind": (entry.envelope or {}).get("kind"),
        "id": (entry.envelope or {}).get("id"), "file": entry.path, "line": entry.line,
    }  # fmt: skip


def _identity(entry: Entry) -> str:
    return str((entry.envelope or {}).get("id") or f"{entry.path}:{entry.line}")
