"""Frozen copies of the schemas that were released: a shape that changed under the same version breaks its readers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from notices.kinds import kinds
from notices.schema import record_schema, schema_text

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = ("description", "title", "$id")
"""What may change within a version: words about a shape are no part of it."""


def changed_shapes(folder: Path) -> list[str]:
    """Kinds whose shape is not the one frozen for their version; those with no frozen copy yet are not meant."""
    return [
        name
        for name, path in _frozen(folder)
        if path.exists() and _shape(json.loads(path.read_text("utf-8"))) != _shape(record_schema(name))
    ]


def unreleased(folder: Path) -> list[str]:
    """Kinds whose version has no frozen copy."""
    return [name for name, path in _frozen(folder) if not path.exists()]


def release(folder: Path) -> list[Path]:
    """Freeze every version that is not frozen yet; what is frozen stays as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    new = [(name, path) for name, path in _frozen(folder) if not path.exists()]
    for name, path in new:
        path.write_text(schema_text(name), encoding="utf-8")
    return [path for _, path in new]


def _frozen(folder: Path) -> list[tuple[str, Path]]:
    return [(name, folder / f"{name}-{kind.version}.schema.json") for name, kind in kinds().items()]


def _shape(schema: Any) -> Any:
    """A schema without its words. A field may be called `title`: only text under such a key is dropped."""
    if isinstance(schema, dict):
        return {
            key: _shape(value)
            for key, value in schema.items()
            if not (key in _WORDS and isinstance(value, str))
        }
    return [_shape(item) for item in schema] if isinstance(schema, list) else schema
