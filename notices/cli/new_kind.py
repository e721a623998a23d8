"""`notices new-kind`: the file, the fixture folder and the first page of a new kind."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from notices.kinds import kinds

_KIND = '''"""{label}: what it is, who prints it, by which law.

Say here in the field's words what this notice does, and cite the article that asks for it.
"""

from __future__ import annotations

from typing import Annotated

from notices.finders.subjects import subject
from notices.kind import Kind, Record
from notices.values.parties import Party


class {name}(Record):
    """{label}: one line that says what the record holds."""

    entity: Annotated[Party, subject("{verb}")]


KIND = Kind(
    record={name},
    titles=("{label}",),
    says=("{verb}",),
)
'''
_PAGE = "{label}\n\n甲乙商贸有限公司经股东会决议{verb}。特此公告。\n\n甲乙商贸有限公司\n\n2024年1月2日\n"
_PARTY = {"name": "甲乙商贸有限公司", "type": "organisation"}


@click.command("new-kind")
@click.argument("name")
@click.option("--label", default="某某公告", show_default=True, help="Its name in Chinese. 中文名称")
@click.option("--verb", default="某某", show_default=True, help="A word that its text always says. 正文必有的词")
@click.option("--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path(), help="The checkout. 代码目录")
def command(name: str, label: str, verb: str, root: Path) -> None:
    """Write a kind's file, its fixture folder and its first page. 新建公告类别。"""
    if not re.fullmatch(r"[a-z][a-z_]{2,40}", name):
        raise click.UsageError(f"{name}: a kind's name is lower-case words with underscores, such as capital_reduction / 类别名应为小写英文词，以下划线相连")
    if name in kinds():
        raise click.UsageError(f"{name}: this kind is there already / 此类别已存在")
    files = _files(name, label, verb)
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        click.echo(f"wrote {target} / 已写出")
    click.echo("next: write the record, then `notices score` over its folder / 接着补全字段，再用 notices score 检查")


def _files(name: str, label: str, verb: str) -> dict[str, str]:
    page = _PAGE.format(label=label, verb=verb)
    record = {"issuers": [_PARTY], "issued_on": "2024-01-02", "entity": _PARTY}
    expected = [{"kind": name, "title": label, "begins": label, "ends": "2024年1月2日", "record": record}]
    title = "".join(word.title() for word in name.split("_"))
    return {
        f"notices/kinds/{name}.py": _KIND.format(name=title, label=label, verb=verb),
        f"fixtures/{name}/first_page.txt": page,
        f"fixtures/{name}/first_page.json": json.dumps(expected, ensure_ascii=False, indent=2) + "\n",
    }
