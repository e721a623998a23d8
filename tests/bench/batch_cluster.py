"""Two Ray nodes on this machine, one killed midway: the result must equal the local run's.

    python -m tests.bench.batch_cluster [PAGES]        (needs the extra `cluster`)
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.conftest import ROOT
from tests.test_batch import archive, command, output, rows

PORT = 6399


def ray(*arguments: object) -> subprocess.Popen[bytes]:
    start = [str(Path(sys.executable).parent / "ray"), "start", "--block", "--num-cpus=2", "--disable-usage-stats", *map(str, arguments)]
    return subprocess.Popen(start, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def strike(node: subprocess.Popen[bytes]) -> int:
    """Kill a node and everything that it started, as a power cut does; how many processes that were."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = [tuple(map(int, line.split())) for line in listed.splitlines()]
    family = [node.pid]
    for one in family:
        family += [pid for pid, parent in parents if parent == one]
    for pid in family:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    node.wait()
    return len(family)


def joined(count: int) -> None:
    """Wait until the cluster has so many nodes."""
    status = [str(Path(sys.executable).parent / "ray"), "status", f"--address=127.0.0.1:{PORT}"]
    for _ in range(30):
        told = subprocess.run(status, capture_output=True, text=True, check=False).stdout
        if len(re.findall("node_[0-9a-f]+", told.partition("Pending")[0])) == count:
            return
        time.sleep(1)
    raise TimeoutError(f"the cluster never had {count} nodes")


def main(count: int = 400) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pages = archive(Path(folder) / "pages", count)
        subprocess.run(command(pages, "-o", f"{folder}/local", "--workers", 2), cwd=ROOT, check=True)
        head = ray("--head", f"--port={PORT}", "--include-dashboard=false", f"--temp-dir={folder}/ray")
        nodes = [head]
        try:
            joined(1)
            nodes.append(ray(f"--address=127.0.0.1:{PORT}"))
            joined(2)
            run = Path(folder) / "cluster"
            environment = os.environ | {"PYTHONPATH": str(ROOT)}
            started = time.monotonic()
            process = subprocess.Popen(
                command(pages, "-o", run, "--engine", "ray", "--address", f"127.0.0.1:{PORT}"), cwd=ROOT, env=environment
            )
            while process.poll() is None and not _read(run) > count // 5:
                time.sleep(0.1)
            struck = strike(nodes.pop())
            print(f"one of two nodes killed ({struck} processes) after {_read(run)} of {count} pages")
            assert process.wait(timeout=240) == 0
            print(f"the cluster took {time.monotonic() - started:.1f} s")
        finally:
            for node in nodes:
                strike(node)
        assert output(run) == output(Path(folder) / "local")
        assert len(rows(run)) == count
        print(f"{count} pages: equal to the local run")


def _read(run: Path) -> int:
    return sum(path.read_bytes().count(b'"reader"') for path in (run / "parts").glob("*")) // 2 if run.exists() else 0


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
