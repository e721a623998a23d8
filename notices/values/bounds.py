"""Limits: ≤1.5, 1.0-2.5, 1.0≤R≤2.5, 不大于1.5, ≥35%; a single number bounds on both sides."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict

from notices.model import Reading, Span
from notices.patterns import late
from notices.values.decimals import DecimalText, normal
from notices.values.shape import Shape
from notices.values.value import Value

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_UP_TO = r"≤|<=|=<|≦|⩽|≯|不(?:得)?(?:大于|高于|超过|多于|突破)|小于(?:或|且)?等于|上限(?:为|:)?"
_AT_LEAST = r"≥|>=|=>|≧|⩾|≮|不(?:得)?(?:小于|低于|少于)|大于(?:或|且)?等于|下限(?:为|:)?"
_LESS = r"<|小于|低于"
_MORE = r">|大于|高于"
_NAME = r"(?:(?:(?!不|[大小]于|[高低]于|[上下]限)[A-Za-zα-ω\u4e00-\u9fff]){1,8}:?)"
_WITH = r"(?:\((?:含|不含)[0-9.%]*\))?"
_AND = rf"[,、;且并和]{{0,2}}{_NAME}?"
_PATTERNS = tuple(
    late(pattern)
    for pattern in (
        rf"(?P<low>{_NUMBER})%?{_WITH}(?P<more>≤|<=|<|≦)(?:{_NAME})?(?P<less>≤|<=|<|≦)(?P<high>{_NUMBER})%?{_WITH}",
        rf"(?P<high>{_NUMBER})%?{_WITH}(?P<less>≥|>=|>|≧)(?:{_NAME})?(?P<more>≥|>=|>|≧)(?P<low>{_NUMBER})%?{_WITH}",
        rf"{_NAME}?(?P<more>{_AT_LEAST}|{_MORE})(?P<low>{_NUMBER})%?{_WITH}{_AND}(?P<less>{_UP_TO}|{_LESS})(?P<high>{_NUMBER})%?{_WITH}",
        rf"{_NAME}?(?P<less>{_UP_TO}|{_LESS})(?P<high>{_NUMBER})%?{_WITH}{_AND}(?P<more>{_AT_LEAST}|{_MORE})(?P<low>{_NUMBER})%?{_WITH}",
        rf"(?P<low>{_NUMBER})%?{_WITH}以上[,、;且至]?(?P<high>{_NUMBER})%?{_WITH}以下",
        rf"(?P<low>{_NUMBER})%?{_WITH}(?:[-~—―–～]{{1,2}}|至|到)(?P<high>{_NUMBER})%?{_WITH}",
        rf"{_NAME}?(?P<less>{_UP_TO}|{_LESS})(?P<high>{_NUMBER})%?{_WITH}(?![0-9.])",
        rf"{_NAME}?(?P<more>{_AT_LEAST}|{_MORE})(?P<low>{_NUMBER})%?{_WITH}(?![0-9.])",
        rf"(?P<high>{_NUMBER})%?{_WITH}(?P<less>及?以下|以内)",
        rf"(?P<low>{_NUMBER})%?{_WITH}(?P<more>及?以上)",
        rf"(?P<low>{_NUMBER})%?(?P<more>≤|<=|<|≦)(?:[A-Za-z]{{1,3}}|[\u4e00-\u9fff]{{2,6}})(?![A-Za-z0-9≤<])",
        rf"=?(?P<both>{_NUMBER})%?(?![0-9.%≤≥<>=~—-])",
    )
)
PATTERN = late("|".join(re.sub(r"\?P<[a-z]+>", "?:", pattern.pattern) for pattern in _PATTERNS))
_STRICT = late(rf"^(?:{_LESS}|{_MORE})$")


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
