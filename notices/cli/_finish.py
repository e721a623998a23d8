"""What `notices parse` does with records last: corrections of people, then masks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from notices.patches import PatchFileError, read_patches
from notices.redact import redact as redacted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.patches import Patches

Records = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Finish:
    """The last steps of a run, page by page or over a whole folder."""

    patches: Patches | None
    redact: bool

    def page(self, records: Records) -> Records:
        """The records of one page as they are published."""
        patched = self.patches.apply(records) if self.patches else records
        return [redacted(record) for record in patched] if self.redact else patched

    def folder(self, folder: Path) -> None:
        """The same for records that were written already, all of them or none."""
        if self.patches is None and not self.redact:
            return
        fresh = folder / "records.jsonl.finished"
        with fresh.open("w", encoding="utf-8") as out:
            for records in _pages(folder / "records.jsonl"):
                out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in self.page(records))
        fresh.replace(folder / "records.jsonl")
        if self.redact:
            click.echo(
                f"records.jsonl is redacted; {folder / 'parts'}, from which a later run merges, is not / "
                "records.jsonl 已遮盖；供续跑用的 parts 未遮盖",
                err=True,
            )

    def tell(self) -> None:
        """Say what became of the patches, on standard error."""
        if self.patches is None:
            return
        for refusal in self.patches.refusals:
            click.echo(f"patch refused: {refusal}", err=True)
        done = self.patches.counts
        click.echo(
            f"patches: {done['applied']} applied, {done['rejected']} notices rejected, {done['refused']} refused / "
            f"补丁：采用{done['applied']}项，剔除公告{done['rejected']}条，拒绝{done['refused']}项",
            err=True,
        )


def finishing(patches: Path | None, *, redact: bool) -> Finish:
    """The last steps that were asked for; wrong use where a patch cannot be read."""
    try:
        return Finish(read_patches(patches) if patches else None, redact)
    except PatchFileError as error:
        raise click.UsageError(str(error)) from error


def _pages(path: Path) -> Iterator[Records]:
    """Records of one page at a time; they stand together."""
    here: tuple[str, int] | None = None
    page: Records = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            place = (record["source"]["file"], record["source"]["page"])
            if page and place != here:
                yield page
                page = []
            here = place
            page.append(record)
    if page:
        yield page
