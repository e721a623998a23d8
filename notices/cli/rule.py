"""`notices rule`: what a rule does, why, the law that it rests on, and an example."""

from __future__ import annotations

import json
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
        raise click.UsageError(f"{unknown[0]}: no such rule; `notices rule` lists them / 没有此规则")
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
            for law in rule.laws
        ],
    }


def _text(rule: Rule) -> str:
    head = f"{click.style(rule.slug, bold=True)}  ({STAGES[rule.stage]}, {rule.severity})"
    asked = f"\nAsks about: {', '.join(rule.kinds)}" if rule.kinds else ""
    laws = "".join(f"\n  {_span(law)}  {law.article}  {law.source}" for law in rule.laws)
    return f"{head}\n\n{rule.page.strip()}\n{asked}" + (f"\nLaw:{laws}" if laws else "")


def _markdown(rule: Rule) -> str:
    kinds = ", ".join(f"`{kind}`" for kind in rule.kinds) or "every kind"
    laws = "".join(f"| {law.article} | {_span(law)} | {law.source} |\n" for law in rule.laws)
    table = f"\n| law | in force | source |\n| --- | --- | --- |\n{laws}" if laws else ""
    return (
        f"## {rule.slug}\n\n{STAGES[rule.stage]} · {rule.severity} · {kinds}\n\n{rule.page.strip()}\n{table}"
    )


def _first(rule: Rule) -> str:
    return rule.page.strip().splitlines()[0]


def _span(law: Law) -> str:
    first, last = _day(law, "from"), _day(law, "to")
    return f"{first or '...':<10} to {last or 'now':<10}"


def _day(law: Law, end: str) -> str | None:
    day = law.effective_from if end == "from" else law.effective_to
    return day.isoformat() if day else None
