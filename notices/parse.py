"""Notice and kind to outcome: every field's finders are asked, the tree of readings becomes a record with evidence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from notices.finders.cells import read_cell
from notices.finders.fields import Field, fields_of
from notices.finders.rows import find_rows, find_sheet
from notices.finders.scene import Read, Scene, Tree, first
from notices.finders.yearless import completed
from notices.model import Evidence, Outcome, Problem, Reading, Span
from notices.patterns import late
from notices.text import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notices.kind import Claim, Kind
    from notices.model import Notice

_UNREADABLE = late(r"[0-9]")


def parse(notice: Notice, kind: Kind, claim: Claim) -> Outcome:
    """Read every field of a kind from a notice. A required field that is absent is a problem, never an exception."""
    problems: list[Problem] = []
    scene = Scene(notice, Span(0, len(notice.text)), cells=find_sheet(notice, fields_of(kind.record)))
    tree = _record(kind, kind.record, scene, problems, "")
    if notice.clean.kept:
        tree = {name: _as_printed(branch, notice) for name, branch in tree.items()}
    values, readings = _parted(tree, "")
    missing = [f for f in fields_of(kind.record) if f.required and values.get(f.name) in (None, [])]
    record = _validated(kind.record, values, problems, whole=not missing)
    evidence = {at: _evidence(notice, reading) for at, reading in readings if reading.spans}
    return Outcome(
        notice=notice,
        kind=kind.name,
        record=record,
        evidence=evidence,
        derived=tuple(at for at, reading in readings if reading.derived),
        confidence=_confidence(notice, claim, evidence, problems),
        problems=tuple(problems),
        reasons=claim.reasons,
    )


def _record(
    kind: Kind, record: type[BaseModel], scene: Scene, problems: list[Problem], path: str
) -> dict[str, Tree]:
    found: dict[str, Tree] = {}
    for field in fields_of(record):
        here = replace(scene, found=found)

        read = kind.reads.get(f"{path}{field.name}")
        if field.rows is not None and field.many and not field.finders:
            rows = _rows(kind, field, here, problems)
            told = _told(read, here, problems, f"/{path}{field.name}") if read is not None and not _mostly_whole(field.rows, rows) else None
            tree = told or rows
        elif read is not None:
            tree = _told(read, here, problems, f"/{path}{field.name}")
        elif field.rows is not None and not field.finders:
            tree = _record(kind, field.rows, here, problems, f"{path}{field.name}/") or None
        else:
            tree = _field(field, here, problems, path)
        if tree is not None and tree != []:
            found[field.name] = tree
    return found


def _told(read: Read, scene: Scene, problems: list[Problem], at: str) -> Tree | None:
    """What a kind's own function reads; words that it found and cannot read are a problem of that field alone."""
    try:
        return read(scene)
    except ValueError as error:
        problems.append(_unreadable(at, str(error)))
        return None


def _as_printed(tree: Tree, notice: Notice) -> Tree:
    """A tree whose words stand in the characters of the print, and not in those that they were matched in."""
    if isinstance(tree, Reading):
        if not isinstance(tree.value, str):
            return tree
        return replace(tree, value=as_printed(tree.value, tree.spans, notice.clean))
    if isinstance(tree, dict):
        return {name: _as_printed(branch, notice) for name, branch in tree.items()}
    return [_as_printed(branch, notice) for branch in tree]


def _field(field: Field, scene: Scene, problems: list[Problem], path: str) -> Tree | None:
    if field.name in scene.cells:
        try:
            tree = read_cell(scene, field)
        except ValueError as error:
            if scene.row is not None:
                if _UNREADABLE.search(str(error)):
                    problems.append(_unreadable(f"/{path}{field.name}", str(error)))
                return None
        else:
            return tree if not field.many or isinstance(tree, list) else [tree]
    return _told(partial(_found, field), scene, problems, f"/{path}{field.name}")


def _found(field: Field, scene: Scene) -> Tree | None:
    """What a field's finders give: the first tree, or every item of the first finder that has any."""
    if field.many:
        for finder in field.finders:
            trees = list(finder.find(scene, field.value))
            if trees:
                return _distinct(trees)
        return []
    found = first(tree for finder in field.finders for tree in finder.find(scene, field.value))
    return found if found is not None else completed(field, scene)


def _rows(kind: Kind, field: Field, scene: Scene, problems: list[Problem]) -> list[Tree]:
    assert field.rows is not None
    trees: list[Tree] = []
    columns = fields_of(field.rows)
    told = f"{field.name}" in kind.reads
    for row in find_rows(scene.notice, columns):
        if told and row.prose and any(one.required and one.name not in row.cells for one in columns):
            continue
        spans = row.words.parts
        inner = Scene(scene.notice, Span(spans[0].start, spans[-1].end), scene.found, row.cells, row.words)
        tree = _record(kind, field.rows, inner, problems, f"{field.name}/")
        if tree:
            trees.append(tree)
    return trees


def _mostly_whole(record: type[BaseModel], trees: list[Tree]) -> bool:
    """Whether at least half of the rows have all that a row must have."""
    required = {field.name for field in fields_of(record) if field.required}
    return bool(trees) and sum(required <= tree.keys() for tree in trees) * 2 >= len(trees)


def _distinct(trees: list[Tree]) -> list[Tree]:
    """Trees whose values differ; a party that signs twice is one party."""
    kept: dict[str, Tree] = {}
    for tree in trees:
        items = tree if isinstance(tree, list) else [tree]
        for item in items:
            kept.setdefault(repr(_parted(item, "")[0]), item)
    return list(kept.values())


def _parted(tree: Tree, at: str) -> tuple[Any, list[tuple[str, Reading]]]:
    """A tree as plain values, and its readings by their JSON pointers."""
    if isinstance(tree, Reading):
        return tree.value, [(at, tree)] if tree.value is not None else []
    readings: list[tuple[str, Reading]] = []
    if isinstance(tree, dict):
        values: dict[str, Any] = {}
        for name, branch in tree.items():
            values[name], found = _parted(branch, f"{at}/{name}")
            readings += found
        return values, readings
    items: list[Any] = []
    for number, branch in enumerate(tree):
        value, found = _parted(branch, f"{at}/{number}")
        items.append(value)
        readings += found
    return items, readings


def _validated(record: type[BaseModel], values: Mapping[str, Any], problems: list[Problem], *, whole: bool) -> BaseModel:
    """The validated record; where a required field is missing, the same without it."""
    try:
        if whole:
            return record.model_validate(values)
    except ValidationError as error:
        problems += [
            Problem(
                "invalid-value", "error", "/" + "/".join(str(part) for part in first_error["loc"]),
                f"the value read here does not fit the record: {first_error['msg']}", f"读出的值不合字段要求：{first_error['msg']}",
            )
            for first_error in error.errors()
        ]  # fmt: skip
    return _partial(record, values)


def _partial(record: type[BaseModel], values: Mapping[str, Any]) -> BaseModel:
    """A record of the fields that are sound each by itself, the others null; of rows, each as far as it is sound."""
    sound: dict[str, Any] = {}
    for name, info in record.model_fields.items():
        default = info.get_default(call_default_factory=True) if not info.is_required() else None
        sound[name] = _one(record, name, values[name]) if name in values else default
    return record.model_construct(**sound)


def _one(record: type[BaseModel], name: str, value: Any) -> Any:
    try:
        return getattr(record.__pydantic_validator__.validate_assignment(record.model_construct(), name, value), name)
    except ValidationError:
        rows = next((field.rows for field in fields_of(record) if field.name == name and field.many), None)
        return [_partial(rows, item) for item in value] if rows is not None and isinstance(value, list) else None


def _evidence(notice: Notice, reading: Reading) -> tuple[Evidence, ...]:
    """The print under a reading, one entry for each printed line that it stands on."""
    return tuple(entry for span in reading.spans for entry in locate(notice, span))


def locate(notice: Notice, span: Span) -> Iterator[Evidence]:
    """Printed pieces under a span of a notice's text, with their boxes."""
    printed = notice.clean.printed_span(span)
    first = max(bisect_right(notice.pieces, printed.start, key=lambda piece: piece.printed.start) - 1, 0)
    for piece in notice.pieces[first:]:
        if piece.printed.start >= printed.end:
            return
        near, far = max(piece.printed.start, printed.start), min(piece.printed.end, printed.end)
        if near >= far:
            continue
        text = notice.clean.printed[near:far]
        offset = piece.offset + near - piece.printed.start
        box = piece.line.box_of(offset, offset + len(text))
        sure = piece.line.confidences[offset : offset + len(text)] or (piece.line.confidence,)
        yield Evidence(span.start, span.end, text, piece.page, box, min(sure), piece.file)


def _confidence(notice: Notice, claim: Claim, evidence: Mapping[str, Any], problems: list[Problem]) -> float:
    """From the claim, the reader's own confidence in the lines, and what is missing."""
    lines = [piece.line.confidence for piece in notice.pieces]
    reading = sum(lines) / len(lines) if lines else 1.0
    worst = 0.85 ** sum(problem.severity == "error" for problem in problems)
    return float(round(min(1.0, claim.score**0.25) * reading * worst * (1.0 if evidence else 0.5), 3))


def _unreadable(at: str, words: str) -> Problem:
    return Problem("unreadable", "warning", at, f"printed but not readable: {words!r}", f"有字但读不出：{words!r}")


def unread(outcome: Outcome) -> list[Span]:
    """Stretches of a notice's text that no field has read."""
    seen = sorted({Span(e.start, e.end) for entries in outcome.evidence.values() for e in entries})
    found: list[Span] = []
    at = 0
    for span in seen:
        if span.start > at:
            found.append(Span(at, span.start))
        at = max(at, span.end)
    if at < len(outcome.notice.text):
        found.append(Span(at, len(outcome.notice.text)))
    return found


