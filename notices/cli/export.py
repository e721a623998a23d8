"""`notices export`: the records of a run in other shapes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from notices.batch.sinks import export

if TYPE_CHECKING:
    from notices.report.gather import Run


@click.command("export")
@click.argument("run", type=click.Path(path_type=Path, exists=True))
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "form", type=click.Choice(["label-studio", "gold"]), help="What a .json or .jsonl holds. 输出格式")
@click.option("--redact", is_flag=True, help="With --format: mask personal data. 遮盖个人信息")
def command(run: Path, out: Path, form: str | None, *, redact: bool) -> None:
    """Write a run folder (or records.jsonl) as .parquet, .sqlite, .csv, .xlsx or .ftm.json. 导出记录。

    One table a kind, one of the notices and one of parcels of land; column `notice` joins them.
    With --format label-studio: a task for each page with its picture and pre-annotated rectangles, and the labelling
    interface beside it (.xml). With --format gold: the notices that a person has accepted, for `notices score`.
    """
    if form is not None:
        _to_people(run, out, form, redact=redact)
        return
    if redact:
        raise click.UsageError("tables are redacted by their records: use `notices parse --redact` / 请在 parse 时遮盖")
    try:
        for path in export(run, out):
            click.echo(f"wrote {path} / 已写出")
    except ModuleNotFoundError as error:
        extra = {"pyarrow": "parquet", "xlsxwriter": "xlsx"}.get(error.name or "")
        if extra is None:
            raise
        raise click.ClickException(
            f"{out.suffix} needs {error.name}; run / 请运行: pip install 'notices[{extra}]'"
        ) from error
    except (ValueError, FileNotFoundError) as error:
        raise click.ClickException(str(error)) from error


def _to_people(run: Path, out: Path, form: str, *, redact: bool) -> None:
    from notices.report.covers import redacted_run
    from notices.report.gather import RunFolderError, gather
    from notices.report.label_studio import label_config, tasks

    try:
        found = gather(run)
    except RunFolderError as error:
        raise click.UsageError(str(error)) from error
    covers = None
    if redact or found.redacted:
        found, covers = redacted_run(found)
    if form == "gold":
        count = _write_gold(found, out)
        click.echo(f"{count} accepted notices -> {out} / 已认可{count}条")
        return
    written = list(tasks(found, run, covers))
    out.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
    out.with_suffix(".xml").write_text(label_config(found), encoding="utf-8")
    left = len(found.pages) - len(written)
    click.echo(f"{len(written)} tasks, {left} pages without a picture left out -> {out} / {len(written)}个任务")


def _write_gold(run: Run, out: Path) -> int:
    """Notices of which a person said that they are right as they are, corrections included."""
    accepted = [
        record
        for page in run.pages
        for record in page.records
        if any(one["at"] == "" and one["action"] == "accept" for one in record.get("patches", []))
    ]
    out.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in accepted), encoding="utf-8")
    return len(accepted)
