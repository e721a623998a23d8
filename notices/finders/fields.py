"""What a record's annotations say: each field's value, its finders, and whether there can be several."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from notices.patterns import late
from notices.values.value import Value

if TYPE_CHECKING:
    from notices.finders.scene import Finder

WORDS = Value(late(r"[^。;\n\t]+"), str)
"""Running text, up to the end of its sentence."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record. `rows` is the record of its items where the field is a list of rows."""

    name: str
    value: Value
    finders: tuple[Finder, ...]
    many: bool
    required: bool
    rows: type[BaseModel] | None = None


@lru_cache(maxsize=256)
def fields_of(record: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of a record in the order in which they are declared, its own before those of every kind."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(
        _field(name, hints[name], required=info.is_required()) for name, info in record.model_fields.items()
    )


def _field(name: str, hint: Any, *, required: bool) -> Field:
    found: list[Any] = []
    types: list[Any] = []
    many = False
    pending = [hint]
    while pending:
        one = pending.pop()
        origin = get_origin(one)
        if origin is Annotated:
            inner, *marks = get_args(one)
            found += marks
            pending.append(inner)
        elif origin in (Union, UnionType):
            pending += [part for part in get_args(one) if part is not NoneType]
        elif origin in (list, tuple):
            many = True
            pending.append(get_args(one)[0])
        else:
            types.append(one)
    value = next((mark for mark in found if isinstance(mark, Value)), WORDS)
    finders = tuple(mark for mark in found if hasattr(mark, "find"))
    rows = next((t for t in types if isinstance(t, type) and issubclass(t, BaseModel)), None)
    return Field(name, value, finders, many, required, rows if value is WORDS else None)
