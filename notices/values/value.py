"""How one type of value is printed: where it may stand, and how it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Value:
    """Stands in a type's annotation: `Day = Annotated[date, Value(PATTERN, read_day)]`.

    `pattern` matches the normalised text wherever the value may stand (a candidate, as long as the value goes).
    `read` takes exactly the matched text and returns the value, or raises ValueError. It returns a plain value for a
    leaf, or a tree for a composite: a dict or list whose leaves are `Reading`s with spans relative to the text given.
    """

    pattern: re.Pattern[str]
    read: Callable[[str], Any]
