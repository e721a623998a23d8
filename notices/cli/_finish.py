"""What `notices parse` says of patches, and of a folder that it must not write into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from notices.batch.finish import Finish, Patched
from notices.batch.kept import KeptError
from notices.batch.kept import finishing as kept
from notices.patches import PatchFileError, read_patches

if TYPE_CHECKING:
    from pathlib import Path


def finishing(patches: Path | None, *, redact: bool) -> Finish:
    """The last steps that were asked for; wrong use where a patch cannot be read."""
    try:
        return Finish(read_patches(patches) if patches else None, redacted=redact)
    except PatchFileError as error:
        raise click.UsageError(str(error)) from error


def finishing_folder(folder: Path, patches: Path | None, *, redact: bool, reads: bool) -> Finish:
    """The same for a run folder, with what it remembers."""
    try:
        return kept(folder, patches, redact=redact, reads=reads)
    except (PatchFileError, KeptError) as error:
        raise click.UsageError(str(error)) from error


def tell(finish: Finish, patched: Patched) -> None:
    """Say what became of the patches, on standard error."""
    if finish.patches is None:
        return
    for refusal in patched.refusals:
        click.echo(f"patch refused / 补丁未采用: {refusal}", err=True)
    done = patched.counts
    line = (
        f"patches: {done['applied']} applied, {done['rejected']} notices rejected, {done['refused']} refused / "
        f"补丁：采用{done['applied']}项，剔除公告{done['rejected']}条，拒绝{done['refused']}项"
    )
    if done["added"] or done["found by now"]:
        line += (
            f"; {done['added']} notices added, {done['found by now']} found by now / "
            f"补录{done['added']}条，已能读出{done['found by now']}条"
        )
    click.echo(line, err=True)
