"""`notices explain`: why a page gave what it gave."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from notices.envelope import envelope
from notices.parse import unread
from notices.pipeline import Reading, parse_page
from notices.readers import read_pages
from notices.readers.errors import ReadError
from notices.readers.origin import with_origin

if TYPE_CHECKING:
    from notices.classify import Verdict
    from notices.layout.notices import Candidate
    from notices.model import Outcome


@click.command("explain")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def command(file: Path) -> None:
    """Show every notice found and why, each field with its print, and what no field has read. 逐条说明解析依据。"""
    try:
        for page in read_pages(file):
            _explain(parse_page(with_origin(page)))
    except ReadError as error:
        raise click.ClickException(str(error)) from error


def _explain(reading: Reading) -> None:
    page = reading.page
    click.secho(f"{page.file} page {page.number} ({page.reader})", bold=True)
    for problem in page.problems:
        click.secho(f"  {problem.rule}: {problem.message} / {problem.message_zh}", fg="yellow")
    outcomes = iter(reading.outcomes)
    for candidate, verdict in reading.verdicts:
        if verdict.kind is None:
            _refused(candidate, verdict)
        else:
            _accepted(next(outcomes), verdict)
    tally = ", ".join(f"{count} {name}" for name, count in reading.tally.items())
    click.secho(f"lines / 行: {tally}", bold=True)


def _accepted(outcome: Outcome, verdict: Verdict) -> None:
    published = envelope(outcome)
    click.secho(f"\n■ {outcome.kind}  score {verdict.claim.score:.2f}  confidence {outcome.confidence:.2f}", fg="green", bold=True)
    click.echo(f"  title / 标题: {published['title'] or '—'}")
    click.echo(f"  because / 依据: {'; '.join(verdict.claim.reasons)}")
    near = [f"{claim.kind} {claim.score:.2f} ({'; '.join(claim.reasons)})" for claim in verdict.others if claim.score > 0]
    click.echo(f"  near miss / 次选: {', '.join(near) or '—'}")
    for at, value in _leaves(published["record"], ""):
        prints = "".join(entry["text"] for entry in published["evidence"].get(at, [])) or "(derived)"
        click.echo(f"  {at} = {click.style(str(value), bold=True)}  ← {prints}")
    for problem in published["problems"]:
        click.secho(f"  ! {problem['severity']} {problem['rule']} {problem['at']}: {problem['message']}", fg="yellow")
    left = [words for span in unread(outcome) if len(words := span.of(outcome.notice.text).strip(" \n\t,。、;:")) > 1]
    click.secho(f"  not read / 未读: {' | '.join(left)}", dim=True)


def _refused(candidate: Candidate, verdict: Verdict) -> None:
    words = candidate.notice.text.replace("\n", " ")[:60]
    click.secho(f"\n□ no notice / 非公告: {words}…", dim=True)
    best = max((verdict.claim, *verdict.others), key=lambda claim: claim.score)
    click.secho(f"  nearest: {best.kind} {best.score:.2f} ({'; '.join(best.reasons)})", dim=True)


def _leaves(value: Any, at: str) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [leaf for name, branch in value.items() for leaf in _leaves(branch, f"{at}/{name}")]
    if isinstance(value, list):
        return [leaf for number, branch in enumerate(value) for leaf in _leaves(branch, f"{at}/{number}")]
    return [(at, value)] if value is not None else []
