"""Memory of the parent at 100 and 10,000 pages, what a page costs over a loop, and two workers against one.

    python -m tests.bench.batch_scale [MANY] [PDFS]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from notices.batch.run import page_results
from tests.conftest import FIXTURES, ROOT
from tests.test_batch import archive, command


def main(many: int = 10_000, pdfs: int = 60) -> None:
    with tempfile.TemporaryDirectory() as folder:
        peaks = {}
        for count in (100, many) if many else ():
            pages = archive(Path(folder) / f"texts{count}", count)
            peaks[count], seconds = measured(pages, f"{folder}/run{count}", 2)
            print(f"{count} text pages: parent's peak {peaks[count]:.1f} MB, {seconds:.1f} s")
        if many:
            print(f"memory grows by {peaks[many] / peaks[100] - 1:.1%}")
        if not pdfs:
            return
        found = sorted((FIXTURES / "pages").glob("*.pdf"))
        copies = Path(folder) / "pdfs"
        copies.mkdir()
        paths = [copies / f"{number:04}.pdf" for number in range(pdfs)]
        for number, path in enumerate(paths):
            shutil.copy(found[number % len(found)], path)
        started = time.monotonic()
        for _ in page_results(paths):
            pass
        loop = time.monotonic() - started
        one, two = (measured(copies, f"{folder}/pdfs-run{n}", n)[1] for n in (1, 2))
        print(f"{pdfs} PDF pages: loop {loop:.1f} s, 1 worker {one:.1f} s ({one / loop - 1:+.1%}), 2 workers {two:.1f} s ({one / two:.2f} x)")


def measured(pages: Path, run: str, workers: int) -> tuple[float, float]:
    """Peak memory in MB of the parent alone, and seconds of wall clock."""
    started = time.monotonic()
    process = subprocess.Popen(command(pages, "-o", run, "--workers", workers), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0
    return usage.ru_maxrss / 1024, time.monotonic() - started


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
