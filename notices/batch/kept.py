"""What a run folder remembers from one run to the next: the patches it was given, and whether it is redacted.

A folder keeps a copy of every patch under `patches/`; to take one back, delete it there. A redacted folder keeps none, for
a patch holds what was printed: it remembers only that there were some, and asks for them again before it reads a page.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from notices.batch.finish import Finish
from notices.patches import Patches, read_patches

if TYPE_CHECKING:
    from pathlib import Path

_MARK = "redacted.json"


class KeptError(Exception):
    """A folder that holds what this run must not meet."""


def finishing(folder: Path, given: Path | None, *, redact: bool, reads: bool) -> Finish:
    """The last steps of a run into a folder. Raises KeptError, and PatchFileError for a patch that cannot be read.

    `reads` says that pages may be read, and not only merged.
    """
    marked = _mark(folder)
    if marked is None and not redact:
        return Finish(_kept(folder, given))
    if marked is None and _holds_pages(folder):
        raise KeptError(
            f"{folder}: its parts hold what was printed; redact into a folder of its own / "
            "此目录的 parts 含未遮盖内容，请遮盖到另一目录"
        )
    if marked and given is None and reads:
        raise KeptError(
            f"{folder}: it was made with --patches, which a redacted folder does not keep; give them again / "
            "遮盖目录不保存补丁，请再次给出 --patches"
        )
    patches = read_patches(given) if given is not None else None
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).write_text(json.dumps({"redacted": True, "patches": bool(marked) or given is not None}) + "\n", encoding="utf-8")
    return Finish(patches, redacted=True)


def _mark(folder: Path) -> bool | None:
    """Whether a redacted folder was made with patches; None for a folder that is not redacted."""
    path = folder / _MARK
    return bool(json.loads(path.read_text(encoding="utf-8"))["patches"]) if path.exists() else None


def _holds_pages(folder: Path) -> bool:
    return (folder / "patches").is_dir() or any((folder / "parts").glob("*")) or (folder / "records.jsonl").exists()


def _kept(folder: Path, given: Path | None) -> Patches | None:
    """The patches of every run into this folder; those of this run are copied in first."""
    own = folder / "patches"
    if given is not None:
        read_patches(given)
        files = sorted(given.rglob("*.json")) if given.is_dir() else [given]
        for content in [path.read_bytes() for path in files]:
            _keep(own, content)
    return read_patches(own) if own.is_dir() else None


def _keep(own: Path, content: bytes) -> None:
    """Add a patch behind those that are there, once; a kill leaves no half of one."""
    own.mkdir(parents=True, exist_ok=True)
    name = f"{hashlib.sha256(content).hexdigest()[:16]}.json"
    if any(path.name.endswith(name) for path in own.glob("*.json")):
        return
    path = own / f"{len(list(own.glob('*.json'))) + 1:04d}-{name}"
    fresh = path.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(path)
