"""Records of a scanned page beside those of its PDF: leaves that are equal, cells of tables that are.

    python -m tests.bench.scan_records page.pdf scan.png [scan.jpg ...]
"""

from __future__ import annotations

import itertools
import re
import resource
import sys
import time
from collections import Counter

import notices
from notices.score import leaves

ROWS = re.compile(r"/(?:parcels|items|debts|lots|winners)/")


def alike(one, two):
    """Share of the pairs of characters that two texts have in common."""
    first, second = (Counter(itertools.pairwise(text)) for text in (one, two))
    return sum((first & second).values()) / max(1, sum((first | second).values()))


def compare(wanted, read):
    """Leaves and cells of the PDF's records, and how many of them the scan's records have."""
    counts = Counter()
    taken = set()
    for record in wanted:
        near = [(alike(record["text"], other["text"]), n) for n, other in enumerate(read) if n not in taken and other["kind"] == record["kind"]]
        best, at = max(near, default=(0.0, -1))
        found = leaves(read[at]["record"]) if best > 0.4 else {}
        taken |= {at} if best > 0.4 else set()
        counts["found"] += best > 0.4
        for pointer, value in leaves(record["record"]).items():
            same = found.get(pointer) == value
            counts["leaves"] += 1
            counts["equal"] += same
            if ROWS.match(pointer) and len(record["record"].get("parcels", ())):
                counts["cells"] += 1
                counts["exact"] += same
    return counts


def main():
    pdf, *scans = sys.argv[1:]
    wanted = [notices.envelope(outcome) for outcome in notices.parse(pdf)]
    print(f"{'scan':28} {'found':>9} {'leaves':>15} {'cells':>14} {'s':>6} {'MB':>5}")
    for scan in scans:
        started = time.perf_counter()
        counts = compare(wanted, [notices.envelope(outcome) for outcome in notices.parse(scan)])
        seconds = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        cells = f"{counts['exact']}/{counts['cells']}" if counts["cells"] else "—"
        print(
            f"{scan[-28:]:28} {counts['found']:>4}/{len(wanted):<4} {counts['equal']:>5}/{counts['leaves']:<5}"
            f"{counts['equal'] / counts['leaves']:7.2%} {cells:>10} {seconds:6.1f} {peak:5}"
        )


if __name__ == "__main__":
    main()
