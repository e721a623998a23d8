"""`notices import-labels`: what people did in Label Studio, as a patch."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command("import-labels")
@click.argument("labels", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("run", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The patch. 补丁文件",
)
def command(labels: Path, run: Path, output: Path) -> None:
    """Turn LABELS, a JSON export of Label Studio, into a patch for RUN, from which the tasks were made. 导入标注。"""
    from notices.report.gather import RunFolderError, gather
    from notices.report.label_answers import LabelsError, read_labels

    try:
        imported = read_labels(labels, gather(run))
    except (RunFolderError, LabelsError) as error:
        raise click.UsageError(str(error)) from error
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(imported.patch, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    count = len(imported.patch["entries"])
    click.echo(f"{count} entries -> {output} / {count}项")
    if imported.new:
        click.echo(
            f"not in the patch: {imported.new} new rectangles without a kind or without words / 补丁未含：无类别或无文字的新框{imported.new}个", err=True
        )
