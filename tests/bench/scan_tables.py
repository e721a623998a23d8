"""Tables of the press's pages, read from worn scans: cells that stand where the truth has them, values read from them.

    python -m tests.bench.scan_tables [NAME ...] [--dpi 300 200] [--state clean heavy] [--show] [--draw FOLDER]

`tables` found of those printed; `cells` with the printed text at their place in the grid; `moved` have their text, but
elsewhere; `values` of the records' rows equal to the truth. `--show` lists what differs, `--draw` paints rules and boxes.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path

import cv2

import notices
from notices.pipeline import parse_page
from notices.readers import read_pages
from notices.score import leaves
from notices.text import squeeze
from tests.bench.scan_records import ROWS, alike
from tests.press.wear import SHELF, STATES, worn


def grid(table):
    """The text of each cell, merged ones at their top left."""
    found = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        found[cell.row][cell.column] = squeeze("".join(line.text for line in cell.lines))
    return found


def at_place(wanted, found):
    """Cells with print, as (row, column, printed, read), None where the grid has no such place."""
    for r, row in enumerate(wanted):
        for c, cell in enumerate(row):
            if cell:
                yield r, c, cell, found[r][c] if r < len(found) and c < len(found[r]) else None


def cells(truth, tables, show):
    """How many printed cells stand where they should, table by table; each found table serves once."""
    counts, left = Counter(), list(tables)
    for table in (table for notice in truth for table in notice.get("tables", ())):
        wanted = [[squeeze(cell) for cell in row] for row in (*table["head"], *table["rows"])]
        best = max(left, key=lambda found: sum(cell == read for _, _, cell, read in at_place(wanted, found)), default=[])
        shared = Counter(cell for row in wanted for cell in row) & Counter(cell for row in best for cell in row)
        found = best if sum(shared.values()) > 0.2 * sum(map(len, wanted)) else []
        left = [other for other in left if other is not found]
        words = Counter(cell for row in found for cell in row)
        counts["printed"] += 1
        counts["found"] += bool(found)
        for r, c, cell, read in at_place(wanted, found):
            counts["cells"] += 1
            counts["exact"] += cell == read
            counts["moved"] += cell != read and words[cell] > 0
            if show and cell != read:
                print(f"    {r},{c}: {cell} ≠ {read}{' (moved)' if words[cell] else ''}")
        if show and (len(found), len(found[0]) if found else 0) != (len(wanted), len(wanted[0])):
            print(f"    grid {len(found)} x {len(found[0]) if found else 0}, printed {len(wanted)} x {len(wanted[0])}")
    return counts


def values(truth, read, show):
    """How many values of the rows of the expected records were read."""
    counts, left = Counter(), list(read)
    for notice in truth:
        wanted = {at: value for at, value in leaves(notice["record"]).items() if ROWS.match(at)}
        if not wanted or not notice.get("tables"):
            continue
        words = json.dumps(notice["record"], ensure_ascii=False)
        best = max(left, key=lambda other: (other["kind"] == notice["kind"], alike(words, json.dumps(other["record"], ensure_ascii=False))), default=None)
        left = [other for other in left if other is not best]
        found = leaves(best["record"]) if best else {}
        counts["values"] += len(wanted)
        counts["right"] += sum(found.get(at) == value for at, value in wanted.items())
        for at, value in wanted.items():
            if show and found.get(at) != value:
                print(f"    {at}: {value} ≠ {found.get(at)}")
    return counts


def draw(scan, page, onto):
    """The scan with its rules in red, lines in blue and the cells of its tables in green."""
    picture = cv2.cvtColor(scan.image, cv2.COLOR_RGB2BGR)
    a, b, c, d, e, f = page.turn or (1, 0, 0, 0, 1, 0)
    colours = [(line.box, (255, 120, 0)) for line in page.lines] + [(rule.box, (0, 0, 255)) for rule in page.rulings]
    for box, colour in colours:
        corners = [(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)]
        pixels = [[round((a * x + b * y + c) * scan.dpi / 72), round((d * x + e * y + f) * scan.dpi / 72)] for x, y in corners]
        for (x0, y0), (x1, y1) in zip(pixels, [*pixels[1:], pixels[0]], strict=True):
            cv2.line(picture, (x0, y0), (x1, y1), colour, 2)
    cv2.imwrite(str(onto), picture)


def ruled_pages():
    """The pages of the press that print a table."""
    return [path.stem for path in sorted(SHELF.glob("*.json")) if '"tables"' in path.read_text("utf-8")]


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*")
    words.add_argument("--dpi", type=int, nargs="+", default=[300, 200])
    words.add_argument("--state", choices=STATES, nargs="+", default=["clean", "heavy"])
    words.add_argument("--ocr", choices=("auto", "always"), default="auto")
    words.add_argument("--show", action="store_true")
    words.add_argument("--draw", type=Path)
    wanted = words.parse_args()
    print(f"{'page':20} {'scan':>9} {'tables':>7} {'cells exact':>19} {'moved':>5} {'values':>18}")
    sums = {}
    for name in wanted.names or ruled_pages():
        truth = json.loads((SHELF / f"{name}.json").read_text("utf-8"))
        for dpi in wanted.dpi:
            for state in wanted.state:
                scan = worn(name, dpi, state)
                with tempfile.TemporaryDirectory() as folder:
                    file = Path(folder, f"{name}.jpg")
                    file.write_bytes(scan.jpeg)
                    (page,) = read_pages(file, ocr=wanted.ocr)
                counts = judged(page, truth, wanted.show)
                sums[dpi, state] = sums.get((dpi, state), Counter()) + counts
                row(name, f"{state}{dpi}", counts)
                if wanted.draw:
                    wanted.draw.mkdir(parents=True, exist_ok=True)
                    draw(scan, page, wanted.draw / f"{name}.{state}{dpi}.png")
    for (dpi, state), counts in sums.items():
        row("all", f"{state}{dpi}", counts)


def judged(page, truth, show=False):
    """A page that was read, beside its truth."""
    reading = parse_page(page)
    tables = [grid(table) for candidate, _ in reading.verdicts for table in candidate.notice.tables]
    read = [notices.envelope(outcome) for outcome in reading.outcomes]
    return cells(truth, tables, show) + values(truth, read, show)


def row(name, scan, counts):
    shares = [f"{counts[one]}/{counts[all_]} {counts[one] / max(counts[all_], 1):8.2%}" for one, all_ in (("exact", "cells"), ("right", "values"))]
    print(f"{name:20} {scan:>9} {counts['found']:>3}/{counts['printed']:<3} {shares[0]:>19} {counts['moved']:>5} {shares[1]:>18}", flush=True)


if __name__ == "__main__":
    main()
