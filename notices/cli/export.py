"""`notices export`: the records of a run in other shapes."""

from __future__ import annotations

from pathlib import Path

import click

from notices.batch.sinks import export


@click.command("export")
@click.argument("run", type=click.Path(path_type=Path, exists=True))
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
def command(run: Path, out: Path) -> None:
    """Write a run folder (or records.jsonl) as .parquet, .sqlite, .csv, .xlsx or .ftm.json. 导出记录。

    One table a kind, one of the notices and one of parcels of land; column `notice` joins them.
    """
    try:
        for path in export(run, out):
            click.echo(f"wrote {path}")
    except ModuleNotFoundError as error:
        extra = {"pyarrow": "parquet", "xlsxwriter": "xlsx"}.get(error.name or "")
        if extra is None:
            raise
        raise click.ClickException(
            f"{out.suffix} needs {error.name}; run pip install 'notices[{extra}]'"
        ) from error
    except (ValueError, FileNotFoundError) as error:
        raise click.ClickException(str(error)) from error
