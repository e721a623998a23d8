"""`notices schema`: write the JSON Schemas, or say that they are stale."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from notices.kinds import kinds
from notices.released import changed_shapes, release
from notices.schema import PATCH, stale_schemas, write_schemas


@click.command("schema")
@click.argument("kind", required=False)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 where a file is stale. 只检查是否过期")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), default=Path("schemas"), show_default=True, help="Where they stand. 模式目录")
@click.option("--release", "releases", is_flag=True, help="Freeze the versions that are new. 冻结新版本")
def command(kind: str | None, only_check: bool, folder: Path, releases: bool) -> None:
    """Write schemas/<kind>.schema.json and the schema of patches. 生成数据模式。"""
    if kind is not None and kind not in kinds():
        raise click.UsageError(f"{kind}: no such kind; `notices kinds` lists them / 没有此类别")
    if releases:
        for path in release(folder / "released"):
            click.echo(f"froze {path} / 已冻结")
        return
    names = [kind] if kind else [*kinds(), PATCH]
    if not only_check:
        for path in write_schemas(folder, names):
            click.echo(f"wrote {path} / 已写出")
        return
    stale = stale_schemas(folder, names)
    for path in stale:
        click.echo(f"{path}: stale; run `notices schema` / 已过期，请运行 notices schema", err=True)
    changed = changed_shapes(folder / "released")
    for name in changed:
        click.echo(f"{name}: its shape changed; raise its version / 结构已变，请提高版本号", err=True)
    sys.exit(1 if stale or changed else 0)
