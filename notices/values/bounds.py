"""Limits: ≤1.5, 1.0-2.5, 1.0≤R≤2.5, 不大于1.5, ≥35%; a single number bounds on both sides."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.values.decimals import DecimalText, normal
from notices.values.shape import Shape
from notices.values.value import Value

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_UP_TO = r"≤|<=|=<|≦|⩽|不大于|不高于|不超过|不得超过|不得大于|不得高于|小于等于|小于或等于|小于且等于|不多于|上限"
_AT_LEAST = r"≥|>=|=>|≧|⩾|不小于|不低于|不少于|不得低于|不得小于|大于等于|大于或等于|大于且等于|下限"
_LESS = r"<|小于|低于"
_MORE = r">|大于|高于"
_NAME = r"[A-Za-zα-ω\u4e00-\u9fff]{1,6}?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<low>{_NUMBER})%?(?P<more>≤|<=|<|≦)(?:{_NAME})?(?P<less>≤|<=|<|≦)(?P<high>{_NUMBER})%?",
        rf"(?P<high>{_NUMBER})%?(?P<less>≥|>=|>)(?:{_NAME})(?P<more>≥|>=|>)(?P<low>{_NUMBER})%?",
        rf"(?P<more>{_AT_LEAST}|{_MORE}){{1,2}}(?P<low>{_NUMBER})%?[,、;且并和]*(?P<less>{_UP_TO}|{_LESS})(?P<high>{_NUMBER})%?",
        rf"(?P<less>{_UP_TO}|{_LESS})(?P<high>{_NUMBER})%?[,、;且并和]*(?P<more>{_AT_LEAST}|{_MORE})(?P<low>{_NUMBER})%?",
        rf"(?P<low>{_NUMBER})%?(?:-|~|—|至|到)(?P<high>{_NUMBER})%?",
        rf"(?:{_NAME})?(?P<less>{_UP_TO}|{_LESS})(?P<high>{_NUMBER})%?",
        rf"(?:{_NAME})?(?P<more>{_AT_LEAST}|{_MORE})(?P<low>{_NUMBER})%?",
        rf"(?P<high>{_NUMBER})%?(?P<less>以下|以内|\(含\)以下|及以下)",
        rf"(?P<low>{_NUMBER})%?(?P<more>以上|\(含\)以上|及以上)",
        rf"=?(?P<both>{_NUMBER})%?",
    )
)
PATTERN = re.compile("|".join(re.sub(r"\?P<[a-z]+>", "?:", pattern.pattern) for pattern in _PATTERNS))
_STRICT = re.compile(rf"^(?:{_LESS}|{_MORE})$")


class BoundsShape(Shape):
    """A lower and an upper limit, either of which may be open."""

    model_config = ConfigDict(title="Bounds")

    minimum: DecimalText | None = None
    maximum: DecimalText | None = None
    exclusive: bool = False


def read_bounds(text: str) -> dict[str, Reading]:
    """Limits as printed; `exclusive` where a limit itself is shut out.

    >>> {name: reading.value for name, reading in read_bounds("1.0≤R≤2.50").items()}
    {'minimum': '1', 'maximum': '2.5', 'exclusive': False}
    >>> read_bounds("详见规划条件")
    Traceback (most recent call last):
    ValueError: not a limit: '详见规划条件'
    """
    match = next((found for pattern in _PATTERNS if (found := pattern.fullmatch(text))), None)
    if match is None:
        raise ValueError(f"not a limit: {text!r}")
    groups = match.groupdict()
    tree: dict[str, Reading] = {}
    for name, keys in (("minimum", ("low", "both")), ("maximum", ("high", "both"))):
        key = next((key for key in keys if groups.get(key)), None)
        if key:
            tree[name] = Reading(normal(Decimal(groups[key])), (Span(*match.span(key)),))
    strict = any(_STRICT.match(groups.get(key) or "") for key in ("less", "more"))
    tree["exclusive"] = Reading(strict, (Span(0, len(text)),))
    return tree


Bounds = Annotated[BoundsShape, Value(PATTERN, read_bounds)]
