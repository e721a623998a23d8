"""Two Ray nodes in network namespaces of their own, one killed midway: the result must equal the local run's.

    python -m tests.bench.batch_cluster [PAGES] [PAUSE]        (needs the extra `cluster`, iproute2, and root)

Each node has an address of its own, 10.77.0.1 and 10.77.0.2; the command runs beside the first. Every page waits PAUSE
seconds more, so that the second node is struck amid its shards, by SIGKILL to all that runs on it.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.batch_kills import SLOW, finished
from tests.conftest import ROOT
from tests.test_batch import archive, command, output, rows

HEAD, NODE = "notices-head", "notices-node"
ADDRESS = {HEAD: "10.77.0.1", NODE: "10.77.0.2"}
GATE = f"{ADDRESS[HEAD]}:6399"
RAY = str(Path(sys.executable).parent / "ray")


def main(count: int = 400, pause: float = 0.05) -> None:
    with tempfile.TemporaryDirectory() as name, wired():
        folder = Path(name)
        (folder / "slow.py").write_text(SLOW.format(pause=pause))
        os.environ |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
        os.environ |= {"NOTICES_WORKER_IMPORT": "slow", "PYTHONPATH": f"{folder}:{ROOT}"}
        pages = archive(folder / "pages", count)
        subprocess.run(command(pages, "-o", folder / "local", "--workers", 2), cwd=ROOT, check=True)
        start(HEAD, "--head", "--port=6399", "--include-dashboard=false", f"--temp-dir={folder}/ray")
        joined(1)
        start(NODE, f"--address={GATE}")
        joined(2)
        run = folder / "cluster"
        started = time.monotonic()
        process = subprocess.Popen(inside(HEAD, *command(pages, "-o", run, "--engine", "ray", "--address", GATE)), cwd=ROOT)
        while process.poll() is None and finished(run) < count // 4:
            time.sleep(0.1)
        busy = len(re.findall("ray::_read_shard", arguments(NODE)))
        struck = strike(NODE)
        print(f"the second node killed ({struck} processes, {busy} of them reading) after {finished(run)} of {count} pages", flush=True)
        assert process.wait(timeout=300) == 0
        print(f"the cluster took {time.monotonic() - started:.1f} s, load {os.getloadavg()[0]:.1f}")
        assert output(run) == output(folder / "local")
        assert len(rows(run)) == count
        print(f"{count} pages: equal to the local run")


@contextlib.contextmanager
def wired():
    """Two namespaces with a wire between them, taken down at the end with all that runs in them."""
    try:
        for namespace in ADDRESS:
            ip("netns", "add", namespace)
        ip("link", "add", "wire", "netns", HEAD, "type", "veth", "peer", "name", "wire", "netns", NODE)
        for namespace, address in ADDRESS.items():
            ip("-n", namespace, "addr", "add", f"{address}/24", "dev", "wire")
            for device in ("lo", "wire"):
                ip("-n", namespace, "link", "set", device, "up")
        yield
    finally:
        for namespace in ADDRESS:
            strike(namespace)
            ip("netns", "del", namespace)


def start(namespace: str, *given: str) -> None:
    """A node with two processors; what it says goes to a file that is shown where it never comes up."""
    line = inside(namespace, RAY, "start", "--block", "--num-cpus=2", f"--node-ip-address={ADDRESS[namespace]}",
                  "--object-store-memory=200000000", "--disable-usage-stats", *given)  # fmt: skip
    with log(namespace).open("wb") as told:
        subprocess.Popen(line, stdout=told, stderr=told, start_new_session=True)


def joined(count: int) -> None:
    """Wait until the cluster has so many nodes."""
    for _ in range(90):
        told = subprocess.run(inside(HEAD, RAY, "status", f"--address={GATE}"), capture_output=True, text=True, check=False)
        if len(re.findall("node_[0-9a-f]+", told.stdout.partition("Pending")[0])) == count:
            return
        time.sleep(1)
    raise TimeoutError(f"the cluster never had {count} nodes: {told.stderr[-500:]}\n{log(HEAD).read_text()[-2000:]}")


def strike(namespace: str) -> int:
    """Kill all that runs on a node, as a crash does; how many processes that were."""
    running = [int(line) for line in ip("netns", "pids", namespace).split()]
    for pid in running:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return len(running)


def arguments(namespace: str) -> str:
    found = [Path(f"/proc/{pid}/cmdline") for pid in ip("netns", "pids", namespace).split()]
    return "\n".join(path.read_bytes().replace(b"\0", b" ").decode() for path in found if path.exists())


def inside(namespace: str, *line: str) -> list[str]:
    return ["ip", "netns", "exec", namespace, *line]


def log(namespace: str) -> Path:
    return Path(tempfile.gettempdir()) / f"{namespace}.log"


def ip(*given: str) -> str:
    return subprocess.run(["ip", *given], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]), *map(float, sys.argv[2:3]))
