"""Records as flat tables: one for the notices, one for each kind, and one for parcels of land.

A column's name is the path of its field joined by `_`. Lists other than parcels stay together as JSON in one column. A
moment is a date and, beside it in `<name>_time`, the time of day, which is empty where the print has a day only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from notices.kinds import kinds
from notices.schema import record_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Type = Literal["text", "integer", "boolean", "decimal", "number", "date", "time", "json"]
Row = list[Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, where its value stands, and the type of that value."""

    name: str
    path: tuple[str, ...]
    type: Type


def tables() -> dict[str, tuple[Column, ...]]:
    """Every table that a record can go into, by its name, with its columns."""
    found = {name: (_NUMBER, *kind_columns(name)) for name in kinds()}
    return {"notices": _NOTICE, **found, "parcels": parcel_columns()}


def rows_of(number: int, envelope: Mapping[str, Any]) -> Iterator[tuple[str, Row]]:
    """The rows of one record: its table and values. `number` counts the records of a run from 1 and joins the tables."""
    kind = envelope["kind"]
    if kind not in kinds():
        raise ValueError(
            f"kind {kind}: this version does not know it; parse the pages again, or install its package / 此版本没有这一类别"
        )
    yield "notices", [_value({**envelope, "notice": number}, column) for column in _NOTICE]
    record = envelope["record"]
    yield kind, [number, *(_value(record, column) for column in kind_columns(kind))]
    for place, parcel in enumerate(record.get("parcels") or []):
        found = {**parcel, "notice": number, "kind": kind, "position": place}
        yield "parcels", [_value(found, column) for column in parcel_columns()]


@cache
def kind_columns(kind: str) -> tuple[Column, ...]:
    """The columns of a kind's own fields; its parcels have their table."""
    schema = record_schema(kind)
    return tuple(
        column for column in _columns(schema, schema.get("$defs", {}), ()) if column.path != ("parcels",)
    )


@cache
def parcel_columns() -> tuple[Column, ...]:
    """The columns of a parcel, of every kind that has parcels."""
    found: dict[str, Column] = {}
    for kind in kinds():
        schema = record_schema(kind)
        items = schema["properties"].get("parcels", {}).get("items")
        if items is not None:
            shapes = schema["$defs"]
            found |= {column.name: column for column in _columns(_shape(items, shapes), shapes, ())}
    first = (_NUMBER, Column("kind", ("kind",), "text"), Column("position", ("position",), "integer"))
    return (*first, *found.values())


def _columns(
    schema: Mapping[str, Any], shapes: Mapping[str, Any], above: tuple[str, ...]
) -> Iterator[Column]:
    for name, said in schema["properties"].items():
        path = (*above, name)
        choices = [_shape(one, shapes) for one in said.get("anyOf", [said]) if one.get("type") != "null"]
        if len(choices) == 1 and "properties" in choices[0]:
            yield from _columns(choices[0], shapes, path)
            continue
        types = {_type(choice) for choice in choices}
        if types == {"date", "time"}:
            yield Column("_".join(path), path, "date")
            yield Column("_".join((*path, "time")), path, "time")
        else:
            yield Column("_".join(path), path, types.pop() if len(types) == 1 else "json")


def _shape(schema: Mapping[str, Any], shapes: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = shapes[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    return found


def _type(schema: Mapping[str, Any]) -> Type:
    said = schema.get("type")
    if said == "string" and schema.get("format") in ("date", "date-time"):
        return "date" if schema["format"] == "date" else "time"
    if said == "string":
        return "decimal" if "[0-9]+(\\.[0-9]+)?" in schema.get("pattern", "") else "text"
    simple: dict[str, Type] = {"integer": "integer", "boolean": "boolean", "number": "number"}
    return simple.get(str(said), "json")


def _value(tree: Any, column: Column) -> Any:
    for step in column.path:
        tree = None if tree is None else tree.get(step)
    if tree is None or column.type in ("text", "integer", "boolean", "number"):
        return tree
    readers: dict[Type, Callable[[Any], Any]] = {
        "json": lambda value: json.dumps(value, ensure_ascii=False),
        "decimal": Decimal,
        "date": lambda value: date.fromisoformat(value.partition("T")[0]),
        "time": lambda value: value.partition("T")[2] or None,
    }
    return readers[column.type](tree)


_NUMBER = Column("notice", ("notice",), "integer")
_NOTICE = (
    _NUMBER,
    *(Column(name, (name,), "text") for name in ("kind", "id", "title")),
    Column("issued_on", ("record", "issued_on"), "date"),
    Column("notice_number", ("record", "notice_number"), "text"),
    Column("text", ("text",), "text"),
    Column("confidence", ("confidence",), "number"),
    *(Column(name, ("source", name), "text") for name in ("publication", "page_label", "file", "sha256", "reader", "version")),
    Column("issue_date", ("source", "issue_date"), "date"),
    Column("page", ("source", "page"), "integer"),
    Column("box", ("source", "box"), "json"),
    Column("schema_version", ("schema_version",), "text"),
    *(Column(name, (name,), "json") for name in ("derived", "problems", "evidence", "record", "source")),
)  # fmt: skip
