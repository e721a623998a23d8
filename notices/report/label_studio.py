"""Runs as tasks of Label Studio.

A task is one page: its picture, a rectangle for each notice labelled with its kind, one for each field with a box labelled
with its place in the record, and the field's value as text of that rectangle. A rectangle's id is the notice's, then the
field's number among the leaves; by it a changed, moved or deleted rectangle is known again. Pages of text have no picture
and are left out.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

from notices import __version__
from notices.kinds import kinds
from notices.report.pictures import views
from notices.rule_words import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from notices.report.covers import Cover
    from notices.report.gather import Run, RunPage

Tree = dict[str, Any]


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
    """The labelling interface for all kinds and the fields of a run, as Label Studio asks for it."""
    records = [record for page in run.pages for record in page.records]
    fields = sorted({_field(at) for record in records for at, _ in leaves(record["record"])})
    return "\n".join([
        "<View>",
        '  <Image name="page" value="$image" zoom="true" zoomControl="true"/>',
        '  <RectangleLabels name="notice" toName="page">',
        *(f'    <Label value="{kind}"/>' for kind in kinds()),
        "  </RectangleLabels>",
        '  <RectangleLabels name="field" toName="page">',
        *(f'    <Label value="{field}"/>' for field in fields),
        "  </RectangleLabels>",
        '  <TextArea name="value" toName="page" perRegion="true" editable="true" maxSubmissions="1"/>',
        "</View>",
        "",
    ])  # fmt: skip


def _regions(record: Tree, page: RunPage) -> Iterator[Tree]:
    box = record["source"]["box"]
    if box is None:
        return
    yield _rectangle(record["id"], "notice", record["kind"], box, page)
    values = dict(leaves(record["record"]))
    for identity, at in numbered(record).items():
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


def numbered(record: Tree) -> dict[str, str]:
    """Identities of the fields, and their pointers."""
    return {f"{record['id']}-{number}": at for number, (at, _) in enumerate(leaves(record["record"]))}


def _field(at: str) -> str:
    """A pointer without its rows' numbers.

    >>> _field("/parcels/12/price/amount")
    'parcels/price/amount'
    """
    return re.sub(r"/[0-9]+", "", at).strip("/")
