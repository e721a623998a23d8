"""`notices parse`: pages in, one JSON object a notice out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from notices.batch.run import expand, page_results
from notices.cli._finish import finishing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notices.readers import Ocr


@click.command("parse")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder for records.jsonl and ledger.jsonl. 输出目录")
@click.option("--ocr", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help="When to read pictures. 何时识别图片")
@click.option("--dpi", type=click.FloatRange(30, 2400), help="Resolution of pictures that do not say it. 图片分辨率")
@click.option("--patches", type=click.Path(path_type=Path, exists=True), help="Corrections to apply: a folder or file. 人工更正")
@click.option("--redact", is_flag=True, help="Mask personal phones, resident numbers, home addresses. 遮盖个人信息")
def command(
    paths: tuple[Path, ...], output: Path | None, ocr: Ocr, dpi: float | None, patches: Path | None, *, redact: bool
) -> None:
    """Read pages and write their notices as JSON lines. 解析版面，逐条输出公告记录。

    Files and folders are taken. Without -o the records go to standard output and what failed to standard error.
    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise click.UsageError(f"{missing[0]}: no such file or folder / 文件或目录不存在")
    last = finishing(patches, redact=redact)
    results = ((last.page(records), entry) for records, entry in page_results(expand(paths), ocr=ocr, dpi=dpi))
    failed = _to_stream(results) if output is None else _to_folder(results, output)
    last.tell()
    if failed:
        sys.exit(1)


def _to_stream(results: Iterable[tuple[list[dict[str, Any]], dict[str, Any]]]) -> int:
    failed = 0
    for records, entry in results:
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
        if entry["error"]:
            failed += 1
            click.echo(entry["error"], err=True)
    return failed


def _to_folder(results: Iterable[tuple[list[dict[str, Any]], dict[str, Any]]], output: Path) -> int:
    output.mkdir(parents=True, exist_ok=True)
    pages = notices = failed = 0
    with (
        (output / "records.jsonl").open("w", encoding="utf-8") as records_file,
        (output / "ledger.jsonl").open("w", encoding="utf-8") as ledger_file,
    ):
        for records, entry in results:
            records_file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            ledger_file.write(json.dumps(entry, ensure_ascii=False) + "\n")
            pages, notices, failed = pages + 1, notices + len(records), failed + bool(entry["error"])
            if entry["error"]:
                click.echo(entry["error"], err=True)
    click.echo(f"{pages} pages, {notices} notices, {failed} failed -> {output} / {pages}页，{notices}条公告，{failed}页失败")
    return failed
