"""The registry: one file a kind; kinds of other packages come through the entry-point group `notices.kinds`."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

from notices.kind import Kind


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """Every kind by its name, in the order of their names."""
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    found: list[Kind] = [module.KIND for module in modules]
    found += [entry.load() for entry in entry_points(group="notices.kinds")]
    return {kind.name: kind for kind in sorted(found, key=lambda kind: kind.name)}
