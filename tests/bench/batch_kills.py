"""Kill a run of 200 pages 20 times at random moments, resume each, and compare with one that nobody disturbed.

    python -m tests.bench.batch_kills [PAGES] [KILLS] [PAUSE]

Every page waits PAUSE seconds more, so that the run is long enough to be struck amid its pages. A line a kill: when it
hit, the pages that were finished, those that the resumed run read, and whether the output is that of the whole run.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from notices.batch.parts import read_heads
from tests.conftest import ROOT
from tests.test_batch import archive, command, output

SLOW = """
import time
from notices.batch import units
real = units.file_results

def file_results(*given, **more):
    time.sleep({pause})
    return real(*given, **more)

units.file_results = file_results
"""


def main(count: int = 200, kills: int = 20, pause: float = 0.02) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "slow.py").write_text(SLOW.format(pause=pause))
        os.environ |= {"NOTICES_WORKER_IMPORT": "slow", "PYTHONPATH": f"{folder}:{ROOT}"}
        pages = archive(folder / "pages", count)
        started = time.monotonic()
        resumed(pages, folder / "whole")
        whole = time.monotonic() - started
        print(f"undisturbed: {whole:.1f} s, load {os.getloadavg()[0]:.1f}", flush=True)
        struck = amid = same = 0
        for number in range(1, kills + 1):
            run = folder / f"killed{number}"
            moment, alive = kill(command(pages, "-o", run, "--workers", 2), random.uniform(0.05, 0.8) * whole)
            done = finished(run)
            read = resumed(pages, run)
            equal = output(run) == output(folder / "whole")
            struck, amid, same = struck + alive, amid + (alive and 0 < done < count), same + equal
            when = "killed" if alive else "had ended before"
            print(f"{number:2}: {when} {moment:.2f} s, {done} of {count} finished, {read} read after, {'equal' if equal else 'DIFFERENT'}", flush=True)
            assert done + read == count or not alive
        print(f"{struck} of {kills} kills hit a run under way, {amid} amid its pages; {same} of {kills} equal to the undisturbed run")
        assert same == kills


def kill(line: list[str], after: float) -> tuple[float, bool]:
    """Start a command, and end it by SIGKILL: the second at which, and whether it still ran."""
    started = time.monotonic()
    process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=after)
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return time.monotonic() - started, alive


def finished(run: Path) -> int:
    """Pages that are whole in the parts of a run."""
    return sum(head["rows"] for part in (run / "parts").glob("*") for head, _, _ in read_heads(part))


def resumed(pages: Path, run: Path) -> int:
    """Run to the end; how many pages were read."""
    line = command(pages, "-o", run, "--workers", 2)
    told = subprocess.run(line, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return int(re.search("; ([0-9]+) read", told)[1])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]), *map(float, sys.argv[3:4]))
