"""A stack of mixed scanned pages in one TIFF, read one after the other: memory by page, which has to stay flat.

    python -m tests.bench.scan_memory [--pages 50] [--dpi 150 200 300] [--sample FOLDER]

Pages are those of the press in turn, at each resolution in turn, every tenth the scan of FOLDER. Shown is the process's
resident memory behind each page, then the highest of each ten; the first ten fill the arenas of the networks.
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import cycle
from pathlib import Path

from PIL import Image
from PIL.TiffImagePlugin import AppendingTiffWriter

from notices.pipeline import parse_page
from notices.readers import read_pages
from tests.press.wear import SHELF, worn

TEN = 10


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=50)
    options.add_argument("--dpi", type=int, nargs="+", default=[150, 200, 300])
    options.add_argument("--sample", type=Path)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stack = stacked(asked, Path(folder) / "stack.tif")
        seen: list[int] = []
        for page in read_pages(stack):
            found = len(parse_page(page).outcomes)
            seen.append(resident())
            print(f"{page.number:3} {page.width * page.height / 1e6:5.2f} Mpt2 {len(page.lines):4} lines {found:3} notices {seen[-1]:5} MB", flush=True)
    tens = [max(seen[at : at + TEN]) for at in range(0, len(seen), TEN)]
    print("highest of each ten:", *tens, f"MB; the last over the second: {tens[-1] / tens[min(1, len(tens) - 1)]:.2f}")


def stacked(asked: argparse.Namespace, path: Path) -> Path:
    """The pages in one file, each with its resolution; one is painted at a time."""
    names = cycle(sorted(pdf.stem for pdf in SHELF.glob("*.pdf")))
    with AppendingTiffWriter(str(path), new=True) as stack:
        for number, name, dpi in zip(range(1, asked.pages + 1), names, cycle(asked.dpi)):
            if asked.sample and not number % TEN:
                put(stack, Image.open(asked.sample / "heavy300.jpg"), 300)
            else:
                put(stack, Image.fromarray(worn(name, dpi, "light").image), dpi)
    return path


def put(stack: AppendingTiffWriter, picture: Image.Image, dpi: int) -> None:
    picture.convert("L").save(stack, format="TIFF", dpi=(dpi, dpi), compression="tiff_deflate")
    stack.newFrame()


def resident() -> int:
    """Megabytes that the process holds now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) // 1024


if __name__ == "__main__":
    main()
