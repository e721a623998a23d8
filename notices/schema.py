"""The published JSON Schemas: one a kind for its record, and one for the envelope around it."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from notices.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATCH = "patch"
DRAFT = "https://json-schema.org/draft/2020-12/schema"


@lru_cache(maxsize=128)
def record_schema(name: str) -> dict[str, Any]:
    """The schema of one kind's record; empty for a kind that is not known."""
    kind = kinds().get(name)
    if kind is None:
        return {}
    schema = kind.record.model_json_schema(mode="validation")
    return {"$schema": DRAFT, "$id": f"urn:notices:schema:{name}:{kind.version}", "version": kind.version, **schema}


def schema_text(name: str) -> str:
    """The schema as it is written to its file; `patch` is that of patches, which no kind makes."""
    if name == PATCH:
        return resources.files("notices.data").joinpath("patch.schema.json").read_text(encoding="utf-8")
    return json.dumps(record_schema(name), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_schemas(folder: Path, names: list[str]) -> list[Path]:
    """Write the schemas that changed; returns their files."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = [(path, name) for path, name in _files(folder, names) if _stale(path, name)]
    for path, name in changed:
        path.write_text(schema_text(name), encoding="utf-8")
    return [path for path, _ in changed]


def stale_schemas(folder: Path, names: list[str]) -> list[Path]:
    """Files that are not what the kinds say, and files of kinds that are gone."""
    stale = [path for path, name in _files(folder, names) if _stale(path, name)]
    known = {path for path, _ in _files(folder, [*kinds(), PATCH])}
    return stale + [path for path in sorted(folder.glob("*.schema.json")) if path not in known]


def _files(folder: Path, names: list[str]) -> Iterator[tuple[Path, str]]:
    return ((folder / f"{name}.schema.json", name) for name in names)


def _stale(path: Path, name: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != schema_text(name)
