"""`notices parse`: pages in, one JSON object a notice out."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from notices.batch.finish import Patched
from notices.batch.run import expand, page_results
from notices.cli._finish import finishing, finishing_folder, tell
from notices.readers.origin import Origin
from notices.readers.paths import pattern_of

if TYPE_CHECKING:
    from notices.batch.batch import Share
    from notices.batch.engines import Engine


@click.command("parse")
@click.argument("paths", nargs=-1)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Run folder: records.jsonl, ledger.jsonl. 输出目录")
@click.option("--ocr", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help="When to read pictures. 何时识别图片")
@click.option("--dpi", type=click.FloatRange(30, 2400), help="Resolution of pictures that do not say it. 图片分辨率")
@click.option("--publication", help="The paper that the pages are of. 报名")
@click.option("--issue-date", type=click.DateTime(["%Y-%m-%d"]), help="The day they appeared, as 2023-11-29. 出版日期")
@click.option("--path-pattern", callback=lambda _, __, text: _pattern(text), help="How paths tell it: '{publication}/{date}/{page}.pdf'. 路径格式")
@click.option("--workers", type=click.IntRange(1, 1024), help="Processes; as many as processors. 进程数")
@click.option("--timeout", type=click.FloatRange(0, min_open=True), default=600, show_default=True, help="Seconds for one page. 单页时限（秒）")
@click.option("--memory", callback=lambda _, __, text: _bytes(text), help="Memory of one worker, as 2G or 900M. 单进程内存上限")
@click.option("--shard", callback=lambda _, __, text: _share(text), help="i/n: the i-th of n runs that share the input. 分片")
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True, help="Who does the work. 执行引擎")
@click.option("--address", default="auto", show_default=True, help="Where the Ray cluster is. 集群地址")
@click.option("--patches", type=click.Path(path_type=Path, exists=True), help="Corrections to apply, a folder or file; -o keeps them. 人工更正")
@click.option("--redact", is_flag=True, help="Mask personal phones, resident numbers, home addresses. 遮盖个人信息")
def command(paths: tuple[str, ...], output: Path | None, **options: Any) -> None:
    """Read pages and write their notices as JSON lines. 解析版面，逐条输出公告记录。

    Files and folders are taken. Without -o the records go to standard output and what failed to standard error.
    With -o also patterns, zip and tar archives, '@list.txt' and s3:// or other addresses; a second run into the same
    folder reads only what is new, changed, failed or read by an older version. Without PATHS it merges what --shard
    runs left there. Exit 0, 1 where pages failed, 2 on wrong use.
    """
    if output is not None:
        _to_folder(paths, output, options)
        return
    last, patched = finishing(options["patches"], redact=options["redact"]), Patched()
    missing = [path for path in paths if not Path(path).exists()]
    if missing or not paths:
        raise click.UsageError(f"{missing[0] if missing else 'PATHS'}: no such file or folder / 文件或目录不存在")
    failed = 0
    for records, entry in page_results(expand(map(Path, paths)), ocr=options["ocr"], dpi=options["dpi"], origin=_origin(options)):
        fresh, entry = last.page(records, entry)  # noqa: PLW2901 - the same page, finished
        patched.add(entry)
        for record in fresh:
            click.echo(json.dumps(record, ensure_ascii=False))
        if entry["error"]:
            failed += 1
            click.echo(entry["error"], err=True)
    tell(last, patched)
    sys.exit(1 if failed else 0)


def _to_folder(paths: tuple[str, ...], output: Path, options: dict[str, Any]) -> None:
    from notices.batch.batch import Share, run, settings_of
    from notices.batch.engines import processors
    from notices.batch.ledger import RunningError
    from notices.batch.sources import find_sources
    from notices.cli._progress import Progress
    from notices.readers.errors import ReadError

    workers = options["workers"] or processors()
    last = finishing_folder(output, options["patches"], redact=options["redact"], reads=bool(paths))
    settings = settings_of(
        ocr=options["ocr"], dpi=options["dpi"], timeout=options["timeout"], memory=options["memory"],
        threads=max(1, processors() // workers), origin=_origin(options), finish=last,
    )  # fmt: skip
    share = options["shard"] or Share()
    try:
        for path in paths:  # what is not there is told before the first page is read
            next(iter(find_sources([path])), None)
        with Progress(paths, output, share) as progress:
            done = run(paths, output, _engine(options, workers), settings, share=share, tell=progress.tell, finish=last)
    except FileNotFoundError as error:
        raise click.UsageError(f"{error.filename or error}: no such file or folder / 文件或目录不存在") from error
    except (RunningError, ReadError) as error:
        raise click.UsageError(str(error)) from error
    read = f"{done.read} read, {done.skipped} as before / 解析{done.read}页，{done.skipped}个文件未变"
    if done.merged is None:
        click.echo(f"{read} -> {output} (shard {share.name}; merge with / 合并: notices parse -o {output})")
        sys.exit(1 if done.failed else 0)
    if done.patched is not None:
        tell(last, done.patched)
    pages, notices, failed = done.merged
    click.echo(f"{pages} pages, {notices} notices, {failed} failed -> {output} / {pages}页，{notices}条公告，{failed}页失败; {read}")
    sys.exit(1 if failed else 0)


def _engine(options: dict[str, Any], workers: int) -> Engine:
    if options["engine"] == "local":
        from notices.batch.engines import Local

        return Local(workers)
    from notices.batch.cluster import Cluster

    return Cluster(options["address"], options["workers"])


def _origin(options: dict[str, Any]) -> Origin:
    day = options["issue_date"]
    return Origin(options["publication"], day.date() if day else None, pattern=options["path_pattern"])


def _pattern(text: str | None) -> re.Pattern[str] | None:
    try:
        return pattern_of(text) if text is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _bytes(text: str | None) -> int | None:
    """Bytes of a size as people write it.

    >>> _bytes("2G"), _bytes("900m")
    (2147483648, 943718400)
    """
    if text is None:
        return None
    match = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)([MG])i?B?", text.strip(), re.IGNORECASE)
    if match is None:
        raise click.BadParameter("give a size such as 2G or 900M / 请写作 2G 或 900M")
    size = int(float(match[1]) * 1024 ** (2 if match[2].upper() == "M" else 3))
    if size < 256 * 1024**2:
        raise click.BadParameter("a worker needs 256M or more / 至少 256M")
    return size


def _share(text: str | None) -> Share | None:
    if text is None:
        return None
    from notices.batch.batch import Share

    match = re.fullmatch(r"([1-9][0-9]*)/([1-9][0-9]*)", text.strip())
    if match is None or int(match[1]) > int(match[2]):
        raise click.BadParameter("give i/n with 1 <= i <= n, such as 3/8 / 请写作 3/8")
    return Share(int(match[1]), int(match[2]))
