"""Memory of the parent at 100 and 10,000 pages, what a page costs over a loop, and two workers against one.

    python -m tests.bench.batch_scale [MANY] [PDFS] [TIMES]

Times are medians of TIMES rounds, in each of which the loop, one worker and two workers have their turn. Beside the
clock stands the processor time of all processes, which other work on the machine disturbs less. The loop is the same
program without a run folder, so that both start and load alike; a run of a few pages is taken from each, which leaves
what the pages cost.
"""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.conftest import FIXTURES, ROOT
from tests.test_batch import archive, command

_FEW = 8


class Cost(NamedTuple):
    """What a command took: seconds by the clock, seconds of all its processes, peak memory of the first in MB."""

    wall: float
    cpu: float
    peak: float

    def less(self, other: Cost) -> Cost:
        return Cost(self.wall - other.wall, self.cpu - other.cpu, self.peak)


def main(many: int = 10_000, pdfs: int = 60, times: int = 3) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if many:
            memory(folder, many)
        if pdfs:
            speed(folder, pdfs, times)


def memory(folder: Path, many: int) -> None:
    peaks = {}
    for count in (100, many):
        pages = archive(folder / f"texts{count}", count)
        cost = spent(command(pages, "-o", folder / f"run{count}", "--workers", 2))
        peaks[count] = cost.peak
        print(f"{count} text pages: parent's peak {cost.peak:.1f} MB, {cost.wall:.1f} s, {cost.cpu:.1f} s of processors")
    print(f"memory grows by {peaks[many] / peaks[100] - 1:.1%}")


def speed(folder: Path, pdfs: int, times: int) -> None:
    ways: dict[str, tuple[object, ...]] = {"loop": (), "1 worker": (1,), "2 workers": (2,)}
    all_pages, few = copies(folder / "pdfs", pdfs), copies(folder / "few", _FEW)
    taken: dict[str, list[tuple[Cost, Cost]]] = {way: [] for way in ways}
    for turn in range(times):
        for way, workers in ways.items():
            pair = []
            for pages in (all_pages, few):
                run = ("-o", folder / f"{way}-{pages.name}-{turn}", "--workers", *workers) if workers else ()
                pair.append(spent(command(pages, *run)))
            taken[way].append((pair[0], pair[0].less(pair[1])))
    for which, what in enumerate((f"{pdfs} PDF pages, from start to end", f"{pdfs - _FEW} PDF pages, the start left out")):
        print(f"{what}: median of {times}, load {os.getloadavg()[0]:.1f}")
        middle = {way: [median(pair[which][i] for pair in pairs) for i in (0, 1)] for way, pairs in taken.items()}
        for way, (wall, cpu) in middle.items():
            over = [f"{value / base - 1:+.1%}" for value, base in zip((wall, cpu), middle["loop"], strict=True)]
            print(f"  {way}: clock {wall:.2f} s ({over[0]}), processors {cpu:.2f} s ({over[1]})")
        faster = middle["1 worker"][0] / middle["2 workers"][0]
        dearer = middle["2 workers"][1] / middle["1 worker"][1]
        print(f"  two workers: {faster:.2f} x by the clock; {2 / dearer:.2f} x where two processors are free")


def copies(folder: Path, count: int) -> Path:
    """A folder of so many PDF pages."""
    folder.mkdir()
    found = sorted((FIXTURES / "pages").glob("*.pdf"))
    for number in range(count):
        shutil.copy(found[number % len(found)], folder / f"{number:04}.pdf")
    return folder


def spent(line: list[str]) -> Cost:
    """Run a command to its end, and count every process that it started, orphans too."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER: orphans become children of this process
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    assert status == 0, line
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
