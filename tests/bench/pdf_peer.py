"""Time of reading a PDF page into blocks, beside pdfplumber's text and tables of the same page, in one run.

python tests/bench/pdf_peer.py page.pdf [--rounds 5]
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

import pdfplumber

from notices.layout.blocks import read_blocks
from notices.readers.pdf import read


def ours(path: Path) -> None:
    for page in read(path):
        read_blocks(page)


def reader_alone(path: Path) -> None:
    for _ in read(path):
        pass


def theirs(path: Path) -> None:
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    seconds: dict[str, list[float]] = {"read + blocks": [], "read": [], "pdfplumber": []}
    for _ in range(chosen.rounds):
        for name, run in (("read + blocks", ours), ("read", reader_alone), ("pdfplumber", theirs)):
            start = time.perf_counter()
            run(chosen.path)
            seconds[name].append(time.perf_counter() - start)
    peer = statistics.median(seconds["pdfplumber"])
    for name, times in seconds.items():
        middle = statistics.median(times)
        sys.stdout.write(f"{name:14} {middle * 1000:8.1f} ms  {peer / middle:6.1f} x\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
