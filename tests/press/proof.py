"""The proof-reader: is what the truth says really printed, inside the box that it names?"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pypdfium2
from stdnum.cn import ric, uscc

if TYPE_CHECKING:
    from collections.abc import Iterator

_FREE = {
    "type",
    "scheme",
    "currency",
    "method",
    "outcome",
    "body",
    "unit",
    "starts",
    "form",
    "role",
    "event",
    "action",
    "declaration",
    "stage",
}


def objections(pdf: bytes, truth: list[dict[str, Any]]) -> Iterator[str]:
    """What a proof-reader would send back, one line each."""
    document = pypdfium2.PdfDocument(pdf)
    if len(document) != 1:
        yield f"{len(document)} pages"
    page = document[0]
    for number, notice in enumerate(truth):
        text = _inside(page, notice.get("boxes", [notice["box"]]))
        where = f"notice {number} ({notice['kind']})"
        for name in ("title", "begins", "ends"):
            if notice[name] is not None and _bare(notice[name]) not in text:
                yield f"{where}: {name} {notice[name]!r} is not in its box"
        cells = [cell for table in notice.get("tables", ()) for row in table["head"] + table["rows"] for cell in row]
        yield from (f"{where}: cell {cell!r} is not in its box" for cell in cells if _bare(cell) not in text)
        yield from (f"{where}: {message}" for message in _leaves(notice["record"], text, ""))


def _inside(page: Any, boxes: list[list[float]]) -> str:
    """Characters whose middle lies inside the boxes, in the order of the text layer, bare."""
    height, layer = page.get_height(), page.get_textpage()
    kept = []
    for index in range(layer.count_chars()):
        left, bottom, right, top = layer.get_charbox(index, loose=True)
        x, y = (left + right) / 2, height - (bottom + top) / 2
        if any(x0 - 1 <= x <= x1 + 1 and y0 - 1 <= y <= y1 + 1 for x0, y0, x1, y1 in boxes):
            kept.append(layer.get_text_range(index, 1))
    return _bare("".join(kept))


def _bare(text: str) -> str:
    return re.sub(r"[\s()（）\[\]〔〕［］【】]", "", unicodedata.normalize("NFKC", text))


def _leaves(value: Any, text: str, at: str) -> Iterator[str]:
    """Free strings must be print; identifiers must pass their checks."""
    if isinstance(value, dict):
        if value.get("scheme") == "uscc" and not uscc.is_valid(value["value"]):
            yield f"{at}: {value['value']} is no USCC"
        if value.get("scheme") == "resident_id" and not ric.is_valid(value["value"]):
            yield f"{at}: {value['value']} is no resident identity number"
        for key, leaf in value.items():
            if key not in _FREE:
                yield from _leaves(leaf, text, f"{at}/{key}")
    elif isinstance(value, list):
        for index, leaf in enumerate(value):
            yield from _leaves(leaf, text, f"{at}/{index}")
    elif isinstance(value, str) and _is_print(value) and _bare(value) not in text:
        yield f"{at}: {value!r} is not in its box"


def _is_print(value: str) -> bool:
    """Dates and numbers are converted; words and names are as printed."""
    return bool(re.search("[\u4e00-\u9fffA-Za-z]", value)) and not re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}T", value)
