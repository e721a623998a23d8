"""Settings of `notices check`: `[tool.notices.check]` of pyproject.toml or `[check]` of notices.toml, upwards from here."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

KEYS = ("select", "ignore", "fail-on", "baseline", "format", "as-of")


def settings(start: Path) -> dict[str, Any]:
    """The settings of the nearest file, empty without one; raises ValueError for a file that cannot be understood.

    Keys may stand in the table itself or in its `check`; notices.toml wins over pyproject.toml beside it.
    """
    for folder in (start, *start.parents):
        for name in ("notices.toml", "pyproject.toml"):
            path = folder / name
            table = _table(path) if path.is_file() else None
            if table is not None:
                return _checked(path, table)
    return {}


def _table(path: Path) -> dict[str, Any] | None:
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from None
    table = read if path.name == "notices.toml" else read.get("tool", {}).get("notices")
    return table if isinstance(table, dict) else None


def _checked(path: Path, table: dict[str, Any]) -> dict[str, Any]:
    own: dict[str, Any] = {
        key: value for key, value in table.items() if not isinstance(value, dict)
    } | table.get("check", {})
    for key in own:
        if key not in KEYS:
            raise ValueError(f"{path}: no setting {key!r}; there are {', '.join(KEYS)} / 没有此设置")
    if "baseline" in own:
        own["baseline"] = str(path.parent / own["baseline"])
    return own
