"""`notices kinds`: the table of kinds."""

from __future__ import annotations

import json

import click

from notices.finders.fields import fields_of
from notices.kinds import kinds


@click.command("kinds")
@click.option("--format", "form", type=click.Choice(["table", "json", "markdown"]), default="table", help="输出格式")
def command(form: str) -> None:
    """List the kinds of notice. 列出公告类别。"""
    rows = [(kind.name, kind.label, kind.version, [f.name for f in fields_of(kind.record)]) for kind in kinds().values()]
    if form == "json":
        listed = [{"kind": name, "label": label, "version": version, "fields": fields} for name, label, version, fields in rows]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo("| kind | 名称 | fields |\n| --- | --- | --- |")
        for name, label, _, fields in rows:
            click.echo(f"| `{name}` | {label} | {', '.join(f'`{field}`' for field in fields)} |")
    else:
        for name, label, version, fields in rows:
            click.echo(f"{name:<30} {label}  {click.style(version, dim=True)}\n{'':<30} {', '.join(fields)}")
