"""`notices export`: the records of a run in other shapes, and for other tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from notices.report.gather import Run


@click.command("export")
@click.argument("run", type=click.Path(path_type=Path, exists=True))
@click.argument("output", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "form", type=click.Choice(["label-studio", "gold"]), help="For another tool; else the ending of OUTPUT tells. 输出格式")
@click.option(
    "--redact", is_flag=True, help="Mask personal phones, resident numbers, home addresses. 遮盖个人信息"
)
def command(run: Path, output: Path, form: str | None, *, redact: bool) -> None:
    """Write a run folder (or records.jsonl) as .parquet, .sqlite, .csv, .xlsx or .ftm.json, or for another tool. 导出记录。

    One table a kind, one of the notices and one of parcels of land; column `notice` joins them.


    label-studio: tasks with pictures and pre-annotated rectangles, and the labelling interface beside them (.xml).
    gold: the envelopes of notices that a person has accepted as a whole, for `notices score`.
    """
    if form is None:
        _sink(run, output)
        return
    from notices.report.gather import RunFolderError, gather

    try:
        found = gather(run)
    except RunFolderError as error:
        raise click.UsageError(str(error)) from error
    covers = None
    if redact:
        from notices.report.covers import redacted_run

        found, covers = redacted_run(found)
    if form == "gold":
        accepted = _accepted(found)
        output.write_text(
            "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in accepted), encoding="utf-8"
        )
        click.echo(f"{len(accepted)} accepted notices -> {output} / 已认可{len(accepted)}条")
        return
    from notices.report.label_studio import label_config, tasks

    written = list(tasks(found, run, covers))
    output.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
    output.with_suffix(".xml").write_text(label_config(found), encoding="utf-8")
    left = len(found.pages) - len(written)
    click.echo(
        f"{len(written)} tasks, {left} pages without a picture left out -> {output} / {len(written)}个任务"
    )


def _sink(run: Path, output: Path) -> None:
    from notices.batch.sinks import export

    try:
        for path in export(run, output):
            click.echo(f"wrote {path}")
    except ModuleNotFoundError as error:
        extra = {"pyarrow": "parquet", "xlsxwriter": "xlsx"}.get(error.name or "")
        if extra is None:
            raise
        raise click.ClickException(
            f"{output.suffix} needs {error.name}; run pip install 'notices[{extra}]'"
        ) from error
    except (ValueError, FileNotFoundError) as error:
        raise click.ClickException(str(error)) from error


def _accepted(run: Run) -> list[dict[str, Any]]:
    """Notices of which a person said that they are right as they are, corrections included."""
    return [
        record
        for page in run.pages
        for record in page.records
        if any(one["at"] == "" and one["action"] == "accept" for one in record.get("patches", []))
    ]
