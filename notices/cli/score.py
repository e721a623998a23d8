"""`notices score`: how good the records are against gold."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from notices.gold import envelope_pages, fixture_pages
from notices.score import score


@click.command("score")
@click.argument("gold", type=click.Path(path_type=Path, exists=True))
@click.argument("predicted", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="输出格式")
@click.option("--differences", is_flag=True, help="List every leaf that differs. 列出差异")
def command(gold: Path, predicted: Path | None, form: str, *, differences: bool) -> None:
    """Compare records with gold. 与标准答案比较。

    GOLD is a folder of pages with their JSON beside them (parsed now), or JSON lines of envelopes against PREDICTED.
    """
    if gold.is_dir() == (predicted is not None):
        raise click.UsageError("a folder of gold is parsed now and takes no PREDICTED; a file of gold needs it / 文件夹不需要 PREDICTED，文件需要")
    pages = envelope_pages(gold, predicted) if predicted else fixture_pages(gold)
    total = score(pages)
    figures = total.figures()
    if differences:
        for line in total.differences:
            click.echo(line)
    if form == "json":
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
        sys.exit(0)
    for name, value in figures.items():
        if not isinstance(value, dict):
            click.echo(f"{name:<22} {value}")
    click.echo(f"\n{'kind':<30} {'notices':>7} {'F1':>7} {'fields':>7}")
    for kind, row in figures["kinds"].items():
        fields = "—" if row["fields"] is None else f"{row['fields']:.4f}"
        click.echo(f"{kind:<30} {row['notices']:>7} {row['f1']:>7.4f} {fields:>7}")
    click.echo("\nconfidence   records   all right   leaves right")
    for step, row in figures["calibration"].items():
        click.echo(f"{step:<12} {row['records']:>7} {row['right']:>11} {row['leaves_right']:>14}")
