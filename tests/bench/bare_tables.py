"""Tables of the press's pages without their rules, as engines that give lines and boxes leave them: cells at their place.

`python -m tests.bench.bare_tables [NAME ...] [--ruled] [--show]`; the columns are those of `tests.bench.scan_tables`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter

from notices.readers import read_pages
from tests.bench.formats import PAGES, bare
from tests.bench.scan_tables import judged, row, ruled_pages


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*")
    words.add_argument("--ruled", action="store_true", help="leave the rules in")
    words.add_argument("--show", action="store_true")
    wanted = words.parse_args()
    total = Counter()
    for name in wanted.names or ruled_pages():
        (page,) = read_pages(PAGES / f"{name}.pdf")
        truth = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
        counts = judged(page if wanted.ruled else bare(page), truth, wanted.show)
        total += counts
        row(name, "ruled" if wanted.ruled else "bare", counts)
    row("all", "", total)


if __name__ == "__main__":
    main()
