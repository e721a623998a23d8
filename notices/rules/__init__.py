"""The registry: one file a rule, found by itself."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from notices.rule import Rule


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Every rule by its slug, stage by stage."""
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    found: list[Rule] = [module.RULE for module in modules]
    return {rule.slug: rule for rule in sorted(found, key=lambda rule: (rule.stage, rule.slug))}
