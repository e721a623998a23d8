"""Reads the legal notices of Chinese newspaper pages into validated records, each value with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from notices.envelope import envelope
    from notices.model import Evidence, Outcome, Problem
    from notices.pipeline import parse
    from notices.readers.errors import ReadError

__version__ = "0.1.0"
__all__ = ["Evidence", "Outcome", "Problem", "ReadError", "envelope", "parse"]

_HOMES = {
    "Evidence": "notices.model",
    "Outcome": "notices.model",
    "Problem": "notices.model",
    "ReadError": "notices.readers.errors",
    "envelope": "notices.envelope",
    "parse": "notices.pipeline",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first used, so that a command starts fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'notices' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
