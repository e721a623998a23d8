"""The record obeys the published JSON Schema of its kind.

Checked with jsonschema, independently of the library that built the record; its compiled sister jsonschema-rs lets
what fits pass at once, and what does not is looked at again for the words of the report. A required field that is null is left to
the rule `missing`. What does not fit is not asked about by any other rule. Example: `"issued_on": "2023-11-31"` is no
date.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from notices.rule import Answer, Case, Fail, NotApplicable, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator
    from jsonschema_rs import Draft202012Validator as Compiled


def _check(case: Case) -> Answer:
    if not case.schema:
        return NotApplicable("no schema is published for this kind")
    return tuple(_failures(case))


def _failures(case: Case) -> Iterator[Fail]:
    required = case.schema.get("required", [])
    record = {name: value for name, value in case.record.items() if not (name in required and value is None)}
    schema = _Frozen(case.schema)
    if _fits(schema, record):
        return
    for outer in _validator(schema).iter_errors(record):
        for error in _inner(outer):
            if error.validator == "required" and not error.absolute_path:
                continue
            for at in _places(error):
                message = error.message[:200]
                yield Fail(at, f"does not fit the schema: {message}", f"不符合数据模式：{message}")


def _inner(error: ValidationError) -> list[ValidationError]:
    """The errors inside the branch that is not null, where a value may be null."""
    branches = [
        inner
        for inner in error.context or []
        if not (inner.validator == "type" and inner.validator_value == "null")
    ]
    if not branches:
        return [error]
    deepest = max(len(inner.absolute_path) for inner in branches)
    return [found for inner in branches if len(inner.absolute_path) == deepest for found in _inner(inner)][:1]


def _places(error: ValidationError) -> list[str]:
    """The pointer of an error; of each key that should not be there."""
    at = "".join(f"/{part}" for part in error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
        return [f"{at}/{name}" for name in error.instance if name not in known]
    return [at]


class _Frozen:
    """A schema as a cache key: the same object is the same schema."""

    def __init__(self, schema: Any) -> None:
        self.schema = schema

    def __hash__(self) -> int:
        return id(self.schema)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and self.schema is other.schema


def _fits(schema: _Frozen, record: dict[str, Any]) -> bool:
    """Whether a record fits at once; False for one that JSON cannot write, which is then looked at with care."""
    try:
        return _compiled(schema).is_valid(record)
    except ValueError:
        return False


@lru_cache(maxsize=128)
def _compiled(schema: _Frozen) -> Compiled:
    """The schema without its list of required fields, whose absence is not asked about here."""
    from jsonschema_rs import Draft202012Validator

    trimmed = {name: value for name, value in schema.schema.items() if name != "required"}
    formats = {"date": _is_day, "date-time": _is_local_time}
    return Draft202012Validator(trimmed, formats=formats, validate_formats=True, offline=True)


@lru_cache(maxsize=128)
def _validator(schema: _Frozen) -> Validator:
    from jsonschema import Draft202012Validator, FormatChecker

    formats = FormatChecker(["date"])
    formats.checks("date-time")(_is_local_time)
    return Draft202012Validator(schema.schema, format_checker=formats)


def _is_day(value: object) -> bool:
    """Whether a string is a day of the calendar, `2024-02-29`."""
    if not isinstance(value, str):
        return True
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_local_time(value: object) -> bool:
    """Whether a string is a day and a time without offset; other types are the schema's to judge."""
    if not isinstance(value, str):
        return True
    try:
        return datetime.fromisoformat(value).tzinfo is None and "T" in value
    except ValueError:
        return False


RULE = Rule(stage=1, severity="error", check=_check)
