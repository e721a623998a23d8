"""Prints a page and writes down its truth."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import unicodedata
from collections import defaultdict
from typing import Any

import typst

from tests.press import pages
from tests.press.parts import Ad, Grid, Merged, Rest, Sheet
from tests.press.typeset import source

POINTS = 72 / 25.4


def names() -> list[str]:
    """Every page of the press."""
    return sorted(module.name for module in pkgutil.iter_modules(pages.__path__) if not module.name.startswith("_"))


def sheet(name: str) -> Sheet:
    """The parts of a page; needs no fonts."""
    found = importlib.import_module(f"tests.press.pages.{name}").SHEET
    assert isinstance(found, Sheet)
    return found


def printed(page: Sheet) -> tuple[bytes, list[dict[str, Any]]]:
    """The page as PDF, and the notices expected of it in reading order."""
    setting = source(page).encode()
    marks = json.loads(typst.query(setting, "<mark>", field="value"))
    return typst.compile(setting, format="pdf"), _truth(page, marks)


def written(truth: list[dict[str, Any]]) -> str:
    """The truth as it lies beside the page."""
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    numbers = re.compile(r"\[\s+(-?[0-9.]+),\s+(-?[0-9.]+),\s+(-?[0-9.]+),\s+(-?[0-9.]+)\s+\]")
    strings = re.compile(r'\[\s+("(?:[^"\\]|\\.)*"(?:,\s+"(?:[^"\\]|\\.)*")*)\s+\]')
    text = numbers.sub(r"[\1, \2, \3, \4]", text)
    return strings.sub(lambda found: "[" + re.sub(r",\s+(?=\")", ", ", found[1]) + "]", text) + "\n"


def _truth(page: Sheet, marks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    boxes = _boxes(marks)
    rests: dict[int, list[Rest]] = defaultdict(list)
    for part in (part for place in page.places for part in place.parts):
        if isinstance(part, Rest):
            rests[id(part.of)].append(part)
    return [_expected(ad, str(index), boxes, rests[id(ad)]) for index, ad in enumerate(page.ads)]


def _expected(ad: Ad, name: str, boxes: dict[str, list[list[float]]], rests: list[Rest]) -> dict[str, Any]:
    prints = [part for part in ad.paragraphs if isinstance(part, str)]
    first = (ad.title or ad.number or prints[0]).split("\n")[0]
    last = (ad.sign or (*prints[-1:],))[-1]
    for rest in rests:
        last = (rest.sign or [p for p in rest.body if isinstance(p, str)])[-1]
    expected = {
        "kind": ad.kind,
        "title": None if ad.title is None else _squeezed(ad.title),
        "begins": first.replace("**", "")[:16],
        "ends": last.replace("**", "").split("\n")[-1][-16:],
        "box": _around(boxes[name]),
        "record": ad.record,
    }
    if len(boxes[name]) > 1:
        expected["boxes"] = boxes[name]
    tables = _tables(ad.body, name, boxes)
    for rest in rests:
        tables += _tables(rest.body, f"{name}.r", boxes)
    if tables:
        expected["tables"] = tables
    return expected


def _tables(body: Any, name: str, boxes: dict[str, list[list[float]]]) -> list[dict[str, Any]]:
    return [
        {"box": boxes[f"{name}.{number}"][0], "head": _filled(part, part.head), "rows": _filled(part, part.rows)}
        for number, part in enumerate(() if isinstance(body, str) else body)
        if isinstance(part, Grid)
    ]


def _filled(grid: Grid, rows: tuple[tuple[str | Merged, ...], ...]) -> list[list[str]]:
    """Rows over the whole grid: a merged cell stands once, at its top left, and leaves empty strings."""
    out = [[""] * len(grid.widths) for _ in rows]
    taken = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (x, y) in taken:
                x += 1
            merged = cell if isinstance(cell, Merged) else Merged(cell)
            out[y][x] = merged.text.replace("\n", "")
            taken |= {(x + i, y + j) for i in range(merged.columns) for j in range(merged.rows)}
    return out


def _boxes(marks: list[dict[str, Any]]) -> dict[str, list[list[float]]]:
    """Boxes of everything that was marked, by its name; what broke over columns has several."""
    boxes: dict[str, list[list[float]]] = defaultdict(list)
    flow: dict[str, Any] = {}
    begun: dict[str, dict[str, Any]] = {}
    for mark in marks:
        if "flow" in mark:
            flow = mark
        elif mark.get("at") == "begin":
            begun[mark["id"]] = mark
        elif mark.get("at") == "end":
            boxes[mark["id"]] += _run(flow, begun[mark["id"]], mark)
        else:
            box = [mark["x"], mark["y"], mark["x"] + mark["w"], mark["y"] + mark["h"]]
            boxes[mark["id"]].append([round(value, 2) for value in box])
    return boxes


def _run(flow: dict[str, Any], begin: dict[str, Any], end: dict[str, Any]) -> list[list[float]]:
    """Boxes of a notice that runs down columns from one mark to another."""
    gutter = flow["gutter"] * POINTS
    wide = (flow["w"] - gutter * (flow["columns"] - 1)) / flow["columns"]
    first, last = (int((mark["x"] - flow["x"] + gutter / 2) // (wide + gutter)) for mark in (begin, end))
    boxes = []
    for column in range(first, last + 1):
        left = flow["x"] + column * (wide + gutter)
        top = begin["y"] - 0.88 * begin["size"] if column == first else flow["y"]
        foot = end["y"] + 0.12 * end["size"] if column == last else flow["y"] + flow["h"]
        box = [left, top, left + wide, foot]
        if first == last and abs(begin["y"] - end["y"]) < 1:
            box = [begin["x"] - begin["left"], top, end["x"] + end["size"], foot]
        boxes.append([round(value, 2) for value in box])
    return boxes


def _around(boxes: list[list[float]]) -> list[float]:
    lows, highs = zip(*((box[:2], box[2:]) for box in boxes), strict=True)
    return [
        min(low[0] for low in lows),
        min(low[1] for low in lows),
        max(high[0] for high in highs),
        max(high[1] for high in highs),
    ]


def _squeezed(title: str) -> str:
    words = unicodedata.normalize("NFKC", re.sub(r"\s", "", title))
    return re.sub(r"[\[(〔]([12][0-9]{3})[\])〕](?=第?[0-9]+号)", r"〔\1〕", words)
