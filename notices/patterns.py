"""Patterns that are compiled when they are first asked: a run that meets three kinds pays for three."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a compiled pattern, and becomes one at its first use."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""A pattern by its regular expression, compiled late.

    >>> late(r"[0-9]+").findall("3月15日")
    ['3', '15']
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
