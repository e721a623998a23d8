"""Kill a run of 200 pages 20 times at random moments, resume it, and compare with one that nobody disturbed.

    python -m tests.bench.batch_kills [PAGES] [KILLS]
"""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.conftest import ROOT
from tests.test_batch import archive, command, output


def main(count: int = 200, kills: int = 20) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pages = archive(Path(folder) / "pages", count)
        started = time.monotonic()
        subprocess.run(command(pages, "-o", f"{folder}/whole", "--workers", 2), cwd=ROOT, check=True)
        whole = time.monotonic() - started
        struck = halfway = 0
        for number in range(kills):
            run = f"{folder}/killed{number}"  # each kill falls on a fresh run, and on its resume
            for share in (random.uniform(0.1, 0.9), random.uniform(0.1, 0.5)):
                process = subprocess.Popen(command(pages, "-o", run, "--workers", 2), cwd=ROOT, stdout=subprocess.DEVNULL)
                time.sleep(share * whole)
                struck += process.poll() is None
                process.send_signal(signal.SIGKILL)
                process.wait()
            told = subprocess.run(command(pages, "-o", run, "--workers", 2), cwd=ROOT, check=True, capture_output=True, text=True).stdout
            halfway += 0 < int(re.search("; ([0-9]+) read", told)[1]) < count
            assert output(Path(run)) == output(Path(folder) / "whole"), f"kill {number} changed the output"
        print(f"{struck} kills, {kills} runs of {count} pages, {halfway} of them resumed halfway: every one equal to the undisturbed run")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
