"""`notices check`: look at records, and say what a person should look at."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from notices.findings.baseline import Baseline, read_baseline
from notices.findings.choose import Choice, choice
from notices.findings.finding import Finding
from notices.findings.formats import FORMATS, detected, writer
from notices.findings.mutate import as_json, mutate, table
from notices.findings.read import entries
from notices.findings.run import findings, findings_together
from notices.findings.settings import settings
from notices.findings.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator


def _configured(
    context: click.Context, _parameter: click.Parameter, files: tuple[str, ...]
) -> tuple[str, ...]:
    """Take defaults from the nearest settings, before the options are read."""
    try:
        found = settings(Path.cwd())
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    names = {
        "select": "select",
        "ignore": "ignore",
        "fail-on": "fail_on",
        "baseline": "baseline",
        "format": "form",
        "as-of": "as_of",
    }
    context.default_map = {
        names[key]: str(value) if key == "as-of" else value for key, value in found.items()
    }
    return files


@click.command("check")
@click.argument("files", nargs=-1, required=True, callback=_configured, is_eager=True)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="Detected in CI; concise elsewhere. 输出格式"
)
@click.option("--select", multiple=True, help="Rules, stages, kinds or families such as court. 只检查")
@click.option("--ignore", multiple=True, help="The same, left out. 忽略")
@click.option(
    "--fail-on", type=click.Choice(["info", "warning", "error"]), default="warning", show_default=True,
    help="Exit 1 from this severity on. 达到此级别时退出码为1",
)
@click.option(
    "--baseline", type=click.Path(path_type=Path, dir_okay=False), help="Known problems stay quiet. 基线"
)
@click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline. 写入基线")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day whose law every notice is held to, whatever its own date; without it each notice's own date picks "
    "the law. 适用法律的日期",
)
@click.option(
    "--together",
    is_flag=True,
    help="Also what records say of each other: repeats, corrections, results. 记录之间",
)
@click.option(
    "--mutate", "mutates", is_flag=True, help="Damage sound records and tell what share is seen. 变异得分"
)
@click.option("--seed", type=int, default=0, show_default=True, help="For --mutate. 随机种子")
@click.option(
    "--workers", type=click.IntRange(min=1), default=min(os.cpu_count() or 1, 2), show_default="processors, at most 2",
    help="Processes, from 256 records on; the order stays. 进程数",
)  # fmt: skip
@click.option("--statistics", is_flag=True, help="By rule: pass, fail, not applicable. 统计")
def command(
    files: tuple[str, ...], form: str | None, select: tuple[str, ...], ignore: tuple[str, ...], fail_on: str,
    baseline: Path | None, write_baseline: bool, as_of: datetime | None, together: bool,
    mutates: bool, seed: int, workers: int, statistics: bool,
) -> None:  # fmt: skip
    """Check records: JSON lines, JSON, Parquet, folders; '-' is standard input. 检查公告记录。

    Exit 0 when clean, 1 with problems, 2 on wrong use or unreadable input.
    """
    chosen, known = _wanted(files, select, ignore, baseline, write_baseline)
    if mutates:
        _mutate(files, seed, form)
        return
    if together and "-" in files:
        raise click.UsageError(
            "--together reads twice, and standard input can be read once / 标准输入不能读两遍"
        )
    tally = Tally()
    day = as_of.date() if as_of else None
    each = chain(findings(files, day, tally, workers), findings_together(files, day) if together else ())
    found = (one for one in each if chosen.takes(one))
    if write_baseline and baseline:
        sys.exit(_write(found, known, baseline))
    sys.exit(_print(found, known, fail_on, form or detected(os.environ), tally if statistics else None))


def _wanted(
    files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    writes: bool,
) -> tuple[Choice, Baseline]:
    """What was asked for, or a usage error that says what is wrong with it."""
    for file in files:
        if file != "-" and not Path(file).exists():
            raise click.UsageError(f"{file}: no such file or folder / 文件或目录不存在")
    if writes and baseline is None:
        raise click.UsageError("--write-baseline needs --baseline FILE / 需要 --baseline")
    try:
        return choice(select, ignore), read_baseline(baseline) if baseline and not writes else Baseline()
    except (ValueError, OSError) as error:
        raise click.UsageError(str(error)) from None


def _mutate(files: tuple[str, ...], seed: int, form: str | None) -> None:
    score = mutate((entry.envelope for entry in entries(files) if entry.envelope is not None), seed)
    click.echo(as_json(score) if form == "json" else table(score))


def _write(found: Iterator[Finding], known: Baseline, path: Path) -> int:
    broken = False
    for one in found:
        known.remember(one)
        broken = broken or one.breaks
    click.echo(f"{known.write(path)} problems -> {path} / 已写入基线", err=True)
    return 2 if broken else 0


def _print(found: Iterator[Finding], known: Baseline, fail_on: str, form: str, tally: Tally | None) -> int:
    """Print what is new; the exit code. What no encoding can write, a lone surrogate, is printed as a question mark."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    out = None if tally else writer(form, sys.stdout)
    count = quiet = failed = broken = 0
    for one in found:
        if known.knows(one):
            quiet += 1
            continue
        count += 1
        failed += one.at_least(fail_on)
        broken += one.breaks
        if out:
            out.write(one)
    if out:
        out.close()
    if tally:
        click.echo(tally.json() if form in ("json", "jsonl") else tally.table())
    known_words = f", {quiet} known / {quiet} 个已知" if quiet else ""
    click.echo(
        (f"{count} problems / {count} 个问题" if count else "clean / 没有问题") + known_words, err=True
    )
    return 2 if broken else int(failed > 0)
