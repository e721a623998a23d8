"""`notices status`: how a run went, and what changed against earlier days."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

import click

from notices.batch.drift import drifts
from notices.batch.pace import spoken, under_way
from notices.batch.status import status

if TYPE_CHECKING:
    from notices.batch.drift import Drift
    from notices.batch.status import Status


@click.command("status")
@click.argument("run", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="输出格式")
@click.option("--fields", is_flag=True, help="The fill rate of every field. 各字段填充率")
@click.option(
    "--strict", is_flag=True, help="Exit 1 where pages failed or something drifted. 有失败或异常时退出码为1"
)
def command(run: Path, form: str, *, fields: bool, strict: bool) -> None:
    """Tell pages, notices by kind, failures by reason, speed, fill rates and drift. 运行状况。"""
    try:
        found = status(run)
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
    drift = drifts(found)
    pace = under_way(run)
    if form == "json":
        click.echo(json.dumps(_figures(found, drift) | _going(pace), ensure_ascii=False, indent=2))
    else:
        _table(found, drift, fields=fields)
        if pace is not None:
            speed, left = pace
            until = spoken(left) if left is not None else "?"
            click.secho(f"\nunder way / 运行中: {speed:.2f} files a second, {until} left / 每秒文件数与剩余时间", bold=True)
    sys.exit(1 if strict and (found.failures or drift) else 0)


def _going(pace: tuple[float, float | None] | None) -> dict[str, Any]:
    """Of a run under way its speed and the time left; null where none is."""
    speed, left = pace or (None, None)
    return {"files_a_second": speed, "seconds_left": left}


def _figures(found: Status, drift: list[Drift]) -> dict[str, Any]:
    spread = quantiles(found.seconds, n=20)[-1] if len(found.seconds) > 1 else sum(found.seconds)
    return {
        "pages": found.pages,
        "states": dict(found.states.most_common()),
        "notices": sum(found.kinds.values()),
        "kinds": dict(found.kinds.most_common()),
        "failures": dict(found.failures.most_common()),
        "problems": dict(found.problems.most_common()),
        "seconds_a_page": {"median": round(median(found.seconds), 3), "p95": round(spread, 3)}
        if found.seconds
        else None,
        "pages_a_worker_second": round(len(found.seconds) / sum(found.seconds), 3)
        if sum(found.seconds)
        else None,
        "peak_mb": found.peak_mb,
        "versions": dict(found.versions.most_common()),
        "unmerged": found.unmerged,
        "fields": {
            f"{kind}.{name}": round(fill.rate, 4) for (kind, name), fill in sorted(found.fields.items())
        },
        "drift": [
            {"day": d.day.isoformat(), "of": d.of, "rule": d.slug, "message": f"{d.message} / {d.message_zh}"}
            for d in drift
        ],
    }


def _table(found: Status, drift: list[Drift], *, fields: bool) -> None:
    figures = _figures(found, drift)
    states = ", ".join(f"{count} {state}" for state, count in figures["states"].items())
    click.secho(f"{found.pages} pages / 页 ({states}), {figures['notices']} notices / 条公告", bold=True)
    if found.unmerged:
        click.echo(
            f"{found.unmerged} pages read and not merged: a run is under way, or merge with notices parse -o / 尚未合并"
        )
    if figures["seconds_a_page"]:
        took = figures["seconds_a_page"]
        click.echo(
            f"{took['median']} s a page (95 of 100 within {took['p95']}), peak {found.peak_mb:g} MB / 每页用时与内存峰值"
        )
    if len(found.versions) > 1:
        click.echo(f"{len(found.versions)} versions of the program or its settings: parse again / 版本不一")
    for title, counts in (
        ("notices / 公告", "kinds"),
        ("failures / 失败", "failures"),
        ("problems / 问题", "problems"),
    ):
        if figures[counts]:
            click.secho(f"\n{title}", bold=True)
            for name, count in figures[counts].items():
                click.echo(f"{count:>8}  {name}")
    if fields:
        _fills(figures["fields"])
    if drift:
        click.secho("\ndrift / 异常", bold=True)
        for one in drift:
            click.echo(f"{one.day} {one.of} {one.slug}: {one.message} / {one.message_zh}")


def _fills(rates: dict[str, float]) -> None:
    click.secho("\nfill rates / 填充率", bold=True)
    for name, rate in rates.items():
        click.echo(f"{rate:>8.1%}  {name}")
