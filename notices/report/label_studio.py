"""Runs as tasks of Label Studio, and what people did there as a patch.

A task is one page: its picture, a rectangle for each notice labelled with its kind, one for each field with a box labelled
with its place in the record, and the field's value as text of that rectangle. A rectangle's id is the notice's, then the
field's number among the leaves; by it a changed, moved or deleted rectangle is known again. Pages of text have no picture
and are left out.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from notices import __version__
from notices.redact import MASK
from notices.report.pictures import views
from notices.rule_words import leaves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from notices.report.covers import Cover
    from notices.report.gather import Run, RunPage

Tree = dict[str, Any]


class LabelsError(Exception):
    """The file holds no export of Label Studio."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A patch, and how many rectangles it has no words for: new ones, and notices whose kind was changed."""

    patch: Tree
    new: int
    other_kind: int


def tasks(run: Run, folder: Path, covers: Sequence[Cover] | None = None) -> Iterator[Tree]:
    """One task for each page that has a picture."""
    for page, view in zip(run.pages, views(run.pages, folder, covers), strict=True):
        if view.picture is None or page.size is None:
            continue
        found = [region for record in page.records for region in _regions(record, page)]
        picture = f"data:image/webp;base64,{base64.b64encode(view.picture).decode()}"
        yield {
            "data": {"image": picture, "file": page.file, "sha256": page.sha256, "page": page.number},
            "predictions": [{"model_version": f"notices {__version__}", "result": found}],
        }


def label_config(run: Run) -> str:
    """The labelling interface for the kinds and fields of a run, as Label Studio asks for it."""
    records = [record for page in run.pages for record in page.records]
    kinds = sorted({record["kind"] for record in records})
    fields = sorted({_field(at) for record in records for at, _ in leaves(record["record"])})
    return "\n".join([
        "<View>",
        '  <Image name="page" value="$image" zoom="true" zoomControl="true"/>',
        '  <RectangleLabels name="notice" toName="page">',
        *(f'    <Label value="{kind}"/>' for kind in kinds),
        "  </RectangleLabels>",
        '  <RectangleLabels name="field" toName="page">',
        *(f'    <Label value="{field}"/>' for field in fields),
        "  </RectangleLabels>",
        '  <TextArea name="value" toName="page" perRegion="true" editable="true" maxSubmissions="1"/>',
        "</View>",
        "",
    ])  # fmt: skip


def read_labels(path: Path, run: Run) -> Imported:
    """What people changed in an export of Label Studio, as a patch for the run. Raises LabelsError."""
    try:
        exported = json.loads(path.read_text(encoding="utf-8"))
        answers = {_place(task["data"]): task["annotations"] for task in exported if task.get("annotations")}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LabelsError(f"{path}: no JSON export of Label Studio tasks: {error!r}") from error
    entries: list[Tree] = []
    new = other = 0
    for page in run.pages:
        for answer in answers.get((page.sha256, page.number), [])[-1:]:
            regions = _answered(answer["result"])
            known = {identity for record in page.records for identity in (record["id"], *_numbered(record))}
            new += len(regions.keys() - known)
            for record in page.records:
                kind = regions.get(record["id"], {}).get("label")
                other += kind not in (None, record["kind"])
                entries += _entries(record, regions, _who(answer))
    return Imported({"patch": 1, "made_by": f"notices {__version__}", "entries": entries}, new, other)


def _regions(record: Tree, page: RunPage) -> Iterator[Tree]:
    box = record["source"]["box"]
    if box is None:
        return
    yield _rectangle(record["id"], "notice", record["kind"], box, page)
    values = dict(leaves(record["record"]))
    for identity, at in _numbered(record).items():
        boxes = [
            one["box"] for one in record["evidence"].get(at, []) if one["box"] and one["page"] == page.number and "file" not in one
        ]
        if boxes:
            around = [
                min(b[0] for b in boxes),
                min(b[1] for b in boxes),
                max(b[2] for b in boxes),
                max(b[3] for b in boxes),
            ]
            region = _rectangle(identity, "field", _field(at), around, page)
            yield region
            place = {key: region["value"][key] for key in ("x", "y", "width", "height", "rotation")}
            text = {**place, "text": [str(values[at])]}
            yield {**region, "from_name": "value", "type": "textarea", "value": text}


def _rectangle(identity: str, name: str, label: str, box: Sequence[float], page: RunPage) -> Tree:
    """In hundredths of the page, as Label Studio counts."""
    assert page.size is not None
    wide, high = page.size
    x0, y0, x1, y1 = box
    return {
        "id": identity, "from_name": name, "to_name": "page", "type": "rectanglelabels", "image_rotation": 0,
        "original_width": round(wide), "original_height": round(high),
        "value": {
            "x": round(100 * x0 / wide, 4), "y": round(100 * y0 / high, 4), "width": round(100 * (x1 - x0) / wide, 4),
            "height": round(100 * (y1 - y0) / high, 4), "rotation": 0, "rectanglelabels": [label],
        },
    }  # fmt: skip


def _numbered(record: Tree) -> dict[str, str]:
    """Identities of the fields, and their pointers."""
    return {f"{record['id']}-{number}": at for number, (at, _) in enumerate(leaves(record["record"]))}


def _field(at: str) -> str:
    """A pointer without its rows' numbers.

    >>> _field("/parcels/12/price/amount")
    'parcels/price/amount'
    """
    return re.sub(r"/[0-9]+", "", at).strip("/")


def _place(task: Tree) -> tuple[str, int]:
    return task["sha256"], task["page"]


def _answered(result: Iterable[Tree]) -> dict[str, Tree]:
    """Label and text of each rectangle by its identity."""
    regions: dict[str, Tree] = {}
    for one in result:
        region = regions.setdefault(str(one["id"]), {})
        if one["type"] == "rectanglelabels":
            region["label"] = one["value"]["rectanglelabels"][0]
        elif one["type"] == "textarea":
            region["text"] = "".join(one["value"]["text"])
    return regions


def _who(answer: Tree) -> Tree:
    person = answer.get("completed_by") or "unnamed"
    name = person.get("email") or person.get("id") if isinstance(person, dict) else person
    return {"by": str(name), "on": answer.get("updated_at") or answer["created_at"]}


def _entries(record: Tree, regions: dict[str, Tree], who: Tree) -> Iterator[Tree]:
    """A notice that was left standing is accepted, with the fields that were changed or deleted."""
    if record["source"]["box"] is None:
        return
    if record["id"] not in regions:
        yield _entry(record, "", "reject", who)
        return
    yield _entry(record, "", "accept", who)
    values = dict(leaves(record["record"]))
    for identity, at in _numbered(record).items():
        if not any(one["box"] for one in record["evidence"].get(at, [])):
            continue
        if identity not in regions:
            yield _entry(record, at, "reject", who)
        elif (text := regions[identity].get("text", str(values[at])).strip()) != str(values[at]) and MASK * 3 not in text:
            yield {**_entry(record, at, "correct", who), "value": _typed(text, values[at])}


def _typed(text: str, before: Any) -> Any:
    """Text as the type that stood there before, where it can be.

    >>> _typed("45", 40), _typed("45", "40")
    (45, '45')
    """
    return (
        int(text) if isinstance(before, int) and not isinstance(before, bool) and text.isdecimal() else text
    )


def _entry(record: Tree, at: str, action: str, who: Tree) -> Tree:
    source = record["source"]
    return {
        "notice": record["id"], "sha256": source["sha256"], "page": source["page"], "file": source["file"],
        "kind": record["kind"], "box": source["box"], "at": at, "action": action,
        "was": dict(leaves(record["record"])).get(at), "printed": [one["text"] for one in record["evidence"].get(at, [])], **who,
    }  # fmt: skip
