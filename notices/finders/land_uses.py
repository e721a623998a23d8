"""What land may be used for: 城镇住宅用地(0701); the code of the land classification in brackets is a field of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from notices.finders.scene import Finder, Scene, Tree
from notices.model import Reading, Span
from notices.patterns import late
from notices.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = r"[0-9]{2,6}|[A-Z]{1,2}[0-9]{0,3}"
_CODED = late(rf"(?:(?P<front>[0-9]{{4,6}})[ -]?)?(?P<use>[^()0-9]{{2,40}}?)(?:\((?:代码:?)?(?P<code>{_CODE})\)|(?P<back>[0-9]{{4,6}}))?")


def read_land_use(text: str) -> Reading:
    """The words of a use without its one code; several uses with their codes stay as printed.

    >>> read_land_use("城镇住宅用地(0701)").value, read_land_use("商服用地(05)、住宅用地(07)").value
    ('城镇住宅用地', '商服用地(05)、住宅用地(07)')
    >>> read_land_use("")
    Traceback (most recent call last):
    ValueError: no use of land: ''
    """
    if not text:
        raise ValueError(f"no use of land: {text!r}")
    coded = _CODED.fullmatch(text)
    span = Span(*coded.span("use")) if coded else Span(0, len(text))
    return Reading(span.of(text), (span,))


@dataclass(frozen=True, slots=True)
class _CodeOfUse:
    def find(self, scene: Scene, value: Value) -> Iterator[Tree]:
        del value
        words = scene.cells.get("use")
        coded = _CODED.fullmatch(words.text) if words else None
        for group in ("code", "front", "back"):
            if words and coded and coded[group]:
                yield Reading(coded[group], words.located(Span(*coded.span(group))))


def code_of_use() -> Finder:
    """The code that stands in the cell of the use."""
    return _CodeOfUse()


LandUse = Annotated[str, Value(late(r"[^。;\n\t]+"), read_land_use)]
