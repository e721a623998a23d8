"""Tables drawn by lot, set with rules or without, in print or scanned: cells that stand at their place.

    python -m tests.bench.drawn_tables [--seed N] [--pages N] [--rules none wired ...] [--ruled | --scan heavy300 ...] [--show]

Cells wrap over several lines, stand in the middle or at the top. Without `--scan` the PDF is read: its lines alone, with
`--ruled` its rules too. A miss is of `letters` where the cell stands at its place in a grid of the right size, but was
misread; any other is a fault of the grid.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import get_args

import typst
from rapidfuzz.distance import Levenshtein

from notices.layout.blocks import read_blocks
from notices.readers import read_pages
from notices.text import squeeze
from tests.bench.drawn_lots import TABLES, county
from tests.bench.formats import bare
from tests.bench.scan_tables import at_place, cells, grid
from tests.press.parts import Ad, Grid, Masthead, Place, Rules, Sheet
from tests.press.press import _tables
from tests.press.typeset import source
from tests.press.wear import STATES, rendered, wear

SCANS = [f"{state}{dpi}" for state in STATES for dpi in (300, 200)]


def drawn(seed, rules=("none",)):
    """A page of one table between a paragraph and a signature, as PDF, the table that it prints, and how it is ruled."""
    lot = random.Random(seed)
    home = county(lot)
    head, rows, widths = lot.choice(TABLES)(lot, home)
    ruled = rules[seed % len(rules)]
    table = Grid(tuple(head), tuple(map(tuple, rows)), tuple(widths), ruled, lot.choice((6.5, 7.0, 7.5, 8.0)))
    body = (f"{home}有关事项现公告如下，有异议者请在公示期内以书面形式向我局反映，逾期不予受理。", table, "联系电话：0799-5550130")
    frame = lot.choice(("none", "none", "box", "double", "thick", "tint"))
    ad = Ad("other", {}, f"{home}自然资源局公告", body[: lot.choice((2, 3))], (f"{home}自然资源局", "2024年6月3日"), frame=frame, size=lot.choice((8.5, 9)))
    wide = lot.choice((120, 150, 190, 230)[len(widths) > 6 :])
    page = Sheet(260, 240, (Place(14, 9, 232, (Masthead(f"{home[:2]}报", "2024年6月4日　星期二", "03", "公告", "责编：何山"),)), Place(16, 34, wide, (ad,))))
    written = source(page).replace("center + horizon", lot.choice(("center + horizon", "center + horizon", "left + top", "center + top", "left + horizon")))
    written = written.replace("2.6pt }", f"{lot.choice(('1.6', '2.0', '2.6', '4'))}pt }}").replace("leading: 1.5pt)", f"leading: {lot.choice(('1', '1.5', '2.2'))}pt)")
    boxes = {"0.1": [[0, 0, 0, 0]]}
    return typst.compile(written.encode(), format="pdf"), [{"tables": _tables(ad.body, "0", boxes)}], ruled


def scanned(content, scan, seed):
    """The page painted, worn and read again."""
    dpi = int(scan[-3:])
    return read(wear(rendered(content, dpi), dpi, **STATES[scan[:-3]], seed=seed).jpeg, "jpg")


def read(content, ending):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"page.{ending}")
        file.write_bytes(content)
        (page,) = read_pages(file)
    return page


def misread(truth, tables):
    """How many cells stand at their place in a grid of the right size, with a few letters else."""
    (table,) = truth[0]["tables"]
    wanted = [[squeeze(cell) for cell in row] for row in (*table["head"], *table["rows"])]
    alike = [found for found in tables if (len(found), len(found[0])) == (len(wanted), len(wanted[0]))]
    return max((sum(cell != other and len(other or "") > 0 and Levenshtein.distance(cell, other) <= max(1, len(cell) // 3) for _, _, cell, other in at_place(wanted, found)) for found in alike), default=0)


def judged(page, truth, show=False):
    found = [grid(block.table) for block in read_blocks(page) if block.table is not None]
    counts = cells(truth, found, show)
    counts["letters"] = misread(truth, found)
    return counts


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--pages", type=int, default=40)
    words.add_argument("--rules", nargs="+", choices=get_args(Rules), default=["none"])
    words.add_argument("--ruled", action="store_true", help="read the PDF, not its lines alone")
    words.add_argument("--scan", nargs="+", choices=SCANS, help="read scans, not the PDF")
    words.add_argument("--show", action="store_true")
    wanted = words.parse_args()
    ways = wanted.scan or ["ruled" if wanted.ruled else "bare"]
    totals = {}
    for seed in range(wanted.seed, wanted.seed + wanted.pages):
        content, truth, ruled = drawn(seed, wanted.rules)
        for way in ways:
            page = scanned(content, way, seed) if wanted.scan else read(content, "pdf")
            counts = judged(bare(page) if way == "bare" else page, truth, wanted.show)
            for kind in (ruled, "all"):
                totals[way, kind] = totals.get((way, kind), Counter()) + counts
            if wanted.show or counts["exact"] < counts["cells"]:
                print(f"{seed:5} {row(way, ruled, counts)}", flush=True)
    for (way, kind), counts in sorted(totals.items()):
        print(f"total {row(way, kind, counts)}")


def row(way, kind, counts):
    share = counts["exact"] / counts["cells"]
    faults = counts["cells"] - counts["exact"] - counts["letters"]
    return f"{way:9} {kind:7} cells {counts['exact']:5}/{counts['cells']:<5} {share:7.2%}  letters {counts['letters']:4}  grid {faults:4}  tables {counts['found']}/{counts['printed']}"


if __name__ == "__main__":
    main()
