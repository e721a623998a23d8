"""`notices report`: the page on which a run is reviewed."""

from __future__ import annotations

from pathlib import Path

import click

from notices.kinds import kinds


@click.command("report")
@click.argument("run", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="One .html file, or a folder. 输出文件或目录",
)
@click.option(
    "--only",
    type=click.Choice(["all", "problems"]),
    default="all",
    show_default=True,
    help="Which notices. 只看有问题的",
)
@click.option("--kind", "wanted", multiple=True, help="Only this kind; may be repeated. 公告类别")
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Language at the start. 初始语言",
)
@click.option(
    "--redact", is_flag=True, help="Mask personal phones, resident numbers, home addresses. 遮盖个人信息"
)
def command(run: Path, output: Path, only: str, wanted: tuple[str, ...], lang: str, *, redact: bool) -> None:
    """Write the page on which RUN, a folder of `notices parse -o`, is reviewed and corrected. 生成审阅页面。

    An output that ends in .html holds everything; any other is a folder with its pictures beside index.html, which
    suits large runs. Both work offline in any browser.
    """
    from notices.report.gather import RunFolderError, gather
    from notices.report.write import write_report

    unknown = sorted(set(wanted) - kinds().keys())
    if unknown:
        raise click.UsageError(f"{unknown[0]}: no such kind; `notices kinds` lists them / 没有此类别")
    try:
        found = gather(run, only="problems" if only == "problems" else "all", kinds=wanted)
    except RunFolderError as error:
        raise click.UsageError(str(error)) from error
    covers = None
    if redact or found.redacted:
        from notices.report.covers import redacted_run

        found, covers = redacted_run(found)
    target = write_report(found, run, output, lang=lang, covers=covers)
    count = sum(len(page.records) for page in found.pages)
    click.echo(
        f"{count} notices on {len(found.pages)} pages -> {target} / {len(found.pages)}页，{count}条公告"
    )
