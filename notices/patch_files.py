"""Patch files: their schema, and their entries."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Entry = dict[str, Any]


class PatchFileError(Exception):
    """A file that is no patch."""


def read_entries(path: Path) -> Iterator[Entry]:
    """The entries of one patch. Raises PatchFileError."""
    from jsonschema import Draft202012Validator

    try:
        patch = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise PatchFileError(f"{path}: no JSON that can be read: {error}") from error
    wrong = next(Draft202012Validator(patch_schema()).iter_errors(patch), None)
    if wrong is not None:
        at = "/".join(str(part) for part in wrong.absolute_path)
        raise PatchFileError(f"{path}: /{at}: {wrong.message[:200]} / 不是有效的补丁")
    yield from patch["entries"]


@lru_cache(maxsize=1)
def patch_schema() -> dict[str, Any]:
    """The JSON Schema of a patch file."""
    text = resources.files("notices.data").joinpath("patch.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
