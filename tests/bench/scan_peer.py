"""Our reading of a scanned page beside stock RapidOCR: wrong characters, identifiers, boxes, cells, seconds, memory.

    python tests/bench/scan_peer.py SAMPLE [--scan heavy300 ...] [--only ours stock ...]

SAMPLE is a folder with `truth.json` (each block's class, box and text in points, the tables' cells, and each scan's
affine map from clean pixels) and the scans that it names. Every engine runs in a process of its own, one after the
other, so that peak memory is its own. The picture is unpacked and the models are loaded before anything is timed; shown are
the medians of as many readings as --times says, in seconds by the clock, which `of stock` compares, and of the processor
(`cpu`), which `of model` compares. `model` is the bare networks on the same inputs: what `ours` takes longer is our own code.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Levenshtein

WAYS = ("stock", "model", "ours", "screened")


@dataclass
class Seen:
    """A printed line in points of the clean page."""

    text: str
    x: float
    y: float
    height: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sample", type=Path)
    options.add_argument("--scan", nargs="+", default=["clean300", "heavy300", "heavy200", "heavy150"])
    options.add_argument("--only", nargs="+", default=WAYS, choices=WAYS)
    options.add_argument("--times", type=int, default=3)
    options.add_argument("--child", choices=WAYS)
    asked = options.parse_args()
    if asked.child:
        print(json.dumps(CHILDREN[asked.child](asked.sample, asked.scan[0], asked.times)))
        return
    print(
        f"{'scan':9} {'way':9} {'wrong%':>7} {'LDH%':>6} {'ids':>6} {'boxes':>6} {'cells':>6} {'s':>6} {'cpu':>6} {'of stock':>8} {'of model':>8} {'MB':>5}"
    )
    for scan in asked.scan:
        seen: dict[str, dict] = {}
        for way in asked.only:
            seen[way] = found = child(asked, scan, way)
            print(
                f"{scan:9} {way:9} {found.get('wrong', ''):>7} {found.get('core', ''):>6} {found.get('ids', ''):>6} "
                f"{found.get('boxes', ''):>6} {found.get('cells', ''):>6} {found['seconds']:6.2f} {found['cpu']:6.2f} "
                f"{share(found, seen.get('stock'), 'seconds'):>8} {share(found, seen.get('model'), 'cpu'):>8} {found['memory']:5.0f}",
                flush=True,
            )


def share(found: dict, of: dict | None, time: str) -> str:
    return f"{found[time] / of[time]:.2f}" if of else ""


def child(asked: argparse.Namespace, scan: str, way: str) -> dict:
    here = [sys.executable, __file__, str(asked.sample), "--scan", scan, "--times", str(asked.times), "--child", way]
    return json.loads(
        subprocess.run(here, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    )


def stock(sample: Path, scan: str, times: int) -> dict:
    import cv2
    from rapidocr import RapidOCR

    truth = Truth(sample, scan)
    engine = RapidOCR()
    picture = cv2.imread(str(truth.file))
    found, spent = timed(lambda: engine(picture), times)
    lines = [
        truth.seen(text, quad.mean(axis=0), np.linalg.norm(quad[3] - quad[0]))
        for quad, text in zip(np.array(found.boxes), found.txts, strict=True)
    ]
    return truth.score(lines) | spent | {"memory": memory()}


def ours(sample: Path, scan: str, times: int) -> dict:
    truth = Truth(sample, scan)
    page, spent = timed(reading(truth, "always"), times)
    lines = [truth.seen(line.text, *truth.in_file(page, line.box)) for line in page.lines]
    rules = [truth.rule(page, ruling.box) for ruling in page.rulings]
    return truth.score(lines) | truth.score_rules(rules, lines) | spent | {"memory": memory()}


def reading(truth, ocr: str):
    """Reads the unpacked picture."""
    from notices.readers.scan import load
    from notices.readers.scan.page import read_picture

    (picture,) = load.pictures(truth.file)
    return lambda: read_picture(picture.grey, file=str(truth.file), sha256="", dpi=picture.dpi, ocr=ocr)


def model(sample: Path, scan: str, times: int) -> dict:
    """The two networks alone, on the inputs that our own calls give them."""
    from notices.readers.scan.bundled import bundled

    engine, inputs = bundled(), {"_detector": [], "_recogniser": []}
    networks = {name: getattr(engine, name) for name in inputs}
    for name, network in networks.items():
        setattr(engine, name, Spy(network, inputs[name]))
    reading(Truth(sample, scan), "always")()

    def bare():
        for given in inputs["_detector"]:
            networks["_detector"].run(None, given)
        with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as threads:
            list(threads.map(lambda given: networks["_recogniser"].run(None, given), inputs["_recogniser"]))

    _, spent = timed(bare, times)
    return spent | {"memory": memory()}


@dataclass
class Spy:
    """A network that keeps what it is given."""

    network: object
    given: list

    def run(self, names, inputs):
        self.given.append(inputs)
        return self.network.run(names, inputs)


def screened(sample: Path, scan: str, times: int) -> dict:
    """The time of a page on which no line is taken for a notice."""
    from notices.readers.scan import screen

    screen.to_read = lambda *_: set()
    _, spent = timed(reading(Truth(sample, scan), "auto"), times)
    return spent | {"memory": memory()}


CHILDREN = {"stock": stock, "ours": ours, "model": model, "screened": screened}


def timed(read, times: int):
    found, clock, cpu = read(), [], []
    for _ in range(times):
        start, worked = time.perf_counter(), time.process_time()
        found = read()
        clock.append(time.perf_counter() - start)
        cpu.append(time.process_time() - worked)
    return found, {"seconds": round(statistics.median(clock), 2), "cpu": round(statistics.median(cpu), 2)}


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def even(text: str) -> str:
    """Without white space, punctuation in one width: what the program compares."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def core(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z\u4e00-\u9fff]", "", text)


class Truth:
    def __init__(self, sample: Path, scan: str) -> None:
        told = json.loads((sample / "truth.json").read_text(encoding="utf-8"))
        this = told["scans"][scan]
        self.file = sample / this["file"]
        self.point = 72 / this["dpi"]
        self.back = np.linalg.inv(np.vstack([this["affine_from_clean_px"], [0, 0, 1]]))
        self.blocks = [block for block in told["blocks"] if block["class"] in ("notice", "classified")]

    def seen(self, text: str, centre, height: float) -> Seen:
        x, y, _ = self.back @ (centre[0], centre[1], 1) * self.point
        return Seen(text, float(x), float(y), float(height) * self.point)

    def in_file(self, page, box):
        """Centre and height in pixels of the file."""
        a, b, c, d, e, f = page.turn or (1, 0, 0, 0, 1, 0)
        x, y = box.centre
        return ((a * x + b * y + c) / self.point, (d * x + e * y + f) / self.point), box.height / self.point

    def rule(self, page, box):
        """Ends of a rule in points of the clean page."""
        a, b, c, d, e, f = page.turn or (1, 0, 0, 0, 1, 0)
        x, y = box.centre
        ends = ((box.x0, y), (box.x1, y)) if box.width >= box.height else ((x, box.y0), (x, box.y1))
        there = [((a * x + b * y + c) / self.point, (d * x + e * y + f) / self.point, 1) for x, y in ends]
        return [tuple(float(side) for side in (self.back @ end * self.point)[:2]) for end in there]

    def score(self, lines: list[Seen]) -> dict:
        wrong, of, wrong_core, of_core, ids, of_ids = 0, 0, 0, 0, 0, 0
        for block in self.blocks:
            want = (
                block["text"]
                if "table" not in block
                else block["text_before_table"] + block["text_after_table"]
            )
            table = block.get("table_box")
            got = in_rows(
                [line for line in lines if inside(line, block["box"]) and not (table and inside(line, table))]
            )
            wrong, of = wrong + Levenshtein.distance(even(want), even(got)), of + len(even(want))
            wrong_core += Levenshtein.distance(core(even(want)), core(even(got)))
            of_core += len(core(even(want)))
            codes = re.findall(r"[0-9A-Z][0-9A-Z.-]{5,}", even(want))
            ids, of_ids = ids + sum(code in even(got) for code in codes), of_ids + len(codes)
        return {
            "wrong": f"{100 * wrong / of:.2f}",
            "core": f"{100 * wrong_core / of_core:.2f}",
            "ids": f"{ids}/{of_ids}",
        }

    def score_rules(self, rules, lines: list[Seen]) -> dict:
        boxed = [block for block in self.blocks if block["class"] == "notice"]
        right = sum(framed(rules, block["box"]) > 0.97 for block in boxed)
        cells, of_cells = 0, 0
        for block in boxed:
            if "table" in block:
                want = [even(cell) for cell in cells_of(block["table"])]
                got = read_cells(rules, block["table_box"], lines)
                of_cells += len(want)
                for cell in want:
                    if cell in got:
                        got.remove(cell)
                        cells += 1
        return {"boxes": f"{right}/{len(boxed)}", "cells": f"{cells}/{of_cells}"}


def inside(line: Seen, box) -> bool:
    return box[0] <= line.x <= box[2] and box[1] <= line.y <= box[3]


def in_rows(lines: list[Seen]) -> str:
    rows: list[list[Seen]] = []
    for line in sorted(lines, key=lambda line: line.y):
        if rows and line.y - rows[-1][-1].y < 0.5 * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return "".join(line.text for row in rows for line in sorted(row, key=lambda line: line.x))


def framed(rules, box) -> float:
    """Intersection over union of a true box and the one that the nearest rules make."""
    x0, y0, x1, y1 = box
    sides = []
    for axis, at, near, far in ((0, x0, y0, y1), (1, y0, x0, x1), (0, x1, y0, y1), (1, y1, x0, x1)):
        along = 1 - axis
        close = [
            (first[axis] + last[axis]) / 2
            for first, last in rules
            if abs(first[along] - last[along]) > abs(first[axis] - last[axis])
            and min(far, last[along]) - max(near, first[along]) > 0.85 * (far - near)
        ]
        if not close:
            return 0.0
        sides.append(min(close, key=lambda side: abs(side - at)))
    shared = max(min(x1, sides[2]) - max(x0, sides[0]), 0) * max(min(y1, sides[3]) - max(y0, sides[1]), 0)
    union = (x1 - x0) * (y1 - y0) + (sides[2] - sides[0]) * (sides[3] - sides[1]) - shared
    return shared / union


def cells_of(table: dict) -> list[str]:
    rows = [*table.get("head", []), *(cell for row in table["rows"] for cell in row)]
    rows += table.get("head2", [])
    return [cell["text"] if isinstance(cell, dict) else cell for cell in rows]


def read_cells(rules, box, lines: list[Seen]) -> list[str]:
    """The text of every cell: squares of the grid that no rule parts belong together."""
    x0, y0, x1, y1 = box
    near = [
        (first, last)
        for first, last in rules
        if x0 - 3 < (first[0] + last[0]) / 2 < x1 + 3
        and y0 - 3 < (first[1] + last[1]) / 2 < y1 + 3
        and abs(last[0] - first[0]) < x1 - x0 + 9
        and abs(last[1] - first[1]) < y1 - y0 + 9
    ]
    upright = [rule for rule in near if abs(rule[1][1] - rule[0][1]) > abs(rule[1][0] - rule[0][0])]
    flat = [rule for rule in near if rule not in upright]
    columns, rows = places([rule[0][0] for rule in upright]), places([rule[0][1] for rule in flat])
    home = {
        (row, column): (row, column) for row in range(len(rows) - 1) for column in range(len(columns) - 1)
    }
    for row, column in sorted(home):
        middle = (rows[row] + rows[row + 1]) / 2
        if column and not any(abs(a[0] - columns[column]) < 3 and a[1] < middle < b[1] for a, b in upright):
            home[row, column] = home[row, column - 1]
        centre = (columns[column] + columns[column + 1]) / 2
        if row and not any(abs(a[1] - rows[row]) < 3 and a[0] < centre < b[0] for a, b in flat):
            home[row, column] = home[row - 1, column]
    found: dict = {}
    for line in lines:
        row, column = sum(line.y > at for at in rows) - 1, sum(line.x > at for at in columns) - 1
        if (row, column) in home:
            found.setdefault(home[row, column], []).append(line)
    return [even(in_rows(cell)) for cell in found.values()]


def places(values: list[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 4:
            kept.append(value)
    return kept


if __name__ == "__main__":
    main()
