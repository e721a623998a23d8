"""`notices rule`: what a rule does, why, the law that it rests on, and an example."""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import Any

import click

from notices.findings.choose import STAGES
from notices.rule import Law, Rule
from notices.rules import rules


@click.command("rule")
@click.argument("slugs", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every rule. 全部规则")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="输出格式"
)
def command(slugs: tuple[str, ...], every: bool, form: str) -> None:
    """Explain rules; without a slug, list them. 说明检查规则。"""
    unknown = [slug for slug in slugs if slug not in rules()]
    if unknown:
        raise click.UsageError(_unknown(unknown[0]))
    chosen = [rules()[slug] for slug in slugs] or list(rules().values())
    if form == "json":
        listed = [described(rule) for rule in chosen]
        click.echo(json.dumps(listed[0] if len(slugs) == 1 else listed, ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo("\n".join(_markdown(rule) for rule in chosen))
    elif slugs or every:
        click.echo("\n\n".join(_text(rule) for rule in chosen))
    else:
        for rule in chosen:
            click.echo(f"{rule.slug:<36}{STAGES[rule.stage]:<11}{rule.severity:<9}{_first(rule)}")


def _unknown(slug: str) -> str:
    """What to say of a name that is no rule's: the rules that it may have meant."""
    holding = [name for name in rules() if slug in name]
    near = (holding or get_close_matches(slug, rules(), n=3))[:5]
    meant = f"; perhaps {', '.join(near)}" if near else ""
    maybe = f"，可能是 {'、'.join(near)}" if near else ""
    return f"{slug}: no such rule{meant}; `notices rule` lists them / 没有此规则{maybe}；notices rule 列出全部"


def described(rule: Rule) -> dict[str, Any]:
    """A rule as a JSON object."""
    return {
        "rule": rule.slug,
        "stage": rule.stage,
        "asks": STAGES[rule.stage],
        "severity": rule.severity,
        "kinds": list(rule.kinds),
        "page": rule.page.strip(),
        "laws": [
            {
                "article": law.article,
                "source": law.source,
                "effective_from": _day(law, "from"),
                "effective_to": _day(law, "to"),
            }
            for law in _laws(rule)
        ],
    }


def _text(rule: Rule) -> str:
    head = f"{click.style(rule.slug, bold=True)}  ({STAGES[rule.stage]}, {rule.severity})"
    asked = f"\nAsks about / 适用类别: {', '.join(rule.kinds)}" if rule.kinds else ""
    laws = "".join(f"\n  {_span(law)}  {law.article}  {law.source}" for law in _laws(rule))
    return f"{head}\n\n{rule.page.strip()}\n{asked}" + (f"\nLaw / 法律依据:{laws}" if laws else "")


def _markdown(rule: Rule) -> str:
    kinds = ", ".join(f"`{kind}`" for kind in rule.kinds) or "every kind"
    laws = "".join(f"| {law.article} | {_span(law)} | {law.source} |\n" for law in _laws(rule))
    table = f"\n| law | in force | source |\n| --- | --- | --- |\n{laws}" if laws else ""
    return (
        f"## {rule.slug}\n\n{STAGES[rule.stage]} · {rule.severity} · {kinds}\n\n{rule.page.strip()}\n{table}"
    )


def _laws(rule: Rule) -> list[Law]:
    """Each law once, though it may bind several forms of organisation."""
    return list(dict.fromkeys(rule.laws))


def _first(rule: Rule) -> str:
    return rule.page.strip().splitlines()[0]


def _span(law: Law) -> str:
    first, last = _day(law, "from"), _day(law, "to")
    return f"{first or '...':<10} to {last or 'now':<10}"


def _day(law: Law, end: str) -> str | None:
    day = law.effective_from if end == "from" else law.effective_to
    return day.isoformat() if day else None
