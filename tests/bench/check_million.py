"""`python -m tests.bench.check_million [--records 1000000] [--peer 20000]`: speed and memory of `notices check`.

Records are those of the fixture pages, parsed once and repeated with ids of their own until there are enough. Memory
is the highest sum of the resident pages of the command and its workers, pages that they share counted in each. The
processor's seconds, of all processes, tell more than the clock's where others use the machine. Beside it, in the same run, `check-jsonschema` (`--peer-bin`) asks the first stage alone of the first records, one file and
one call a kind, because it reads a JSON text whole and knows no JSON lines; its time to start is taken out.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

import notices
from tests.conftest import FIXTURES, ROOT


def main() -> None:
    """Write the records, run both, print a table."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--records", type=int, default=1_000_000)
    reader.add_argument("--peer", type=int, default=20_000)
    reader.add_argument("--peer-bin", default="check-jsonschema")
    reader.add_argument("--together", type=int, default=0, help="records to look at with --together as well")
    asked = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known = _known(folder)
        path = folder / "records.jsonl"
        size = _write(path, known, asked.records)
        print(f"{asked.records:,} records of {len(known)} notices, {size / 1e6:,.0f} MB")
        print(f"{'':<44}{'records':>10}{'seconds':>9}{'a second':>10}{'CPU s':>9}{'a CPU s':>9}{'MB':>6}")
        for workers in (1, 2):
            check = [sys.executable, "-m", "notices", "check", "--format", "jsonl", "--workers", str(workers)]
            few = asked.records if workers == 2 else asked.records // 10
            _row(f"notices check, six stages, workers {workers}", few, *_run([*check, str(_first(path, few, folder))]))
        if asked.together:
            few = folder / "sets.jsonl"
            _write(few, known, asked.together, thrice=True)
            _row("notices check --together", asked.together, *_run([*check, "--together", str(few)]))
        if shutil.which(asked.peer_bin):
            _row("check-jsonschema, stage 1 alone", asked.peer, *_peer(asked.peer_bin, path, asked.peer, folder))


def _known(folder: Path) -> list[dict]:
    """The records of every fixture page that stands as text."""
    pages = sorted(str(path) for path in FIXTURES.glob("[a-z]*/*.txt"))
    out = folder / "known.jsonl"
    with out.open("w", encoding="utf-8") as stream:
        subprocess.run([sys.executable, "-m", "notices", "parse", *pages], stdout=stream, cwd=ROOT, check=False)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def _write(path: Path, known: list[dict], count: int, *, thrice: bool = False) -> int:
    """Write the records again and again with ids of their own; their matters change after three prints, if asked."""
    with path.open("w", encoding="utf-8") as stream:
        for number, record in enumerate(islice(cycle(known), count)):
            record["id"] = f"{number:020x}"
            changed = _matter(record, number // len(known) // 3) if thrice else record
            stream.write(json.dumps(changed, ensure_ascii=False) + "\n")
    return path.stat().st_size


def _matter(tree: object, number: int, name: str = "") -> object:
    """The same record of another matter: names and numbers by which records are found together end differently."""
    told = ("name", "case_number", "parcel_no", "certificate_no", "number", "project", "project_no", "notice_number", "corrects")
    if isinstance(tree, dict):
        return {key: _matter(value, number, key) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_matter(value, number, name) for value in tree]
    return f"{tree}{number}" if name in told and isinstance(tree, str) else tree


def _first(path: Path, count: int, folder: Path) -> Path:
    """The first records as a file of their own."""
    few = folder / f"first-{count}.jsonl"
    with path.open(encoding="utf-8") as stream, few.open("w", encoding="utf-8") as out:
        out.writelines(islice(stream, count))
    return few


def _peer(program: str, path: Path, count: int, folder: Path) -> tuple[float, float, float]:
    """Seconds and processor's seconds without starting, and the most memory, of one call a kind."""
    groups: dict[str, list[dict]] = {}
    with path.open(encoding="utf-8") as stream:
        for line in islice(stream, count):
            one = json.loads(line)
            groups.setdefault(one["kind"], []).append(one["record"])
    seconds = used = most = 0.0
    for kind, records in groups.items():
        schema = json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8"))
        shape = {"$schema": schema["$schema"], "type": "array", "items": {**schema, "$id": schema["$id"]}}
        for name, tree in (("schema", shape), ("empty", []), ("rows", records)):
            (folder / f"{name}.json").write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
        call = [program, "--schemafile", str(folder / "schema.json")]
        start, idle, _ = _run([*call, str(folder / "empty.json")])
        took, worked, held = _run([*call, str(folder / "rows.json")])
        seconds, used, most = seconds + took - start, used + worked - idle, max(most, held)
    return max(seconds, 0.001), max(used, 0.001), most


def _run(command: list[str]) -> tuple[float, float, float]:
    """Seconds, processor's seconds, and the highest sum of resident megabytes, of a command and its children."""
    began, before, most = time.monotonic(), _used(), 0.0
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    while running.poll() is None:
        most = max(most, sum(_resident(pid) for pid in (str(running.pid), *_children(running.pid))))
        time.sleep(0.05)
    return time.monotonic() - began, _used() - before, most


def _used() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _children(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return []


def _resident(pid: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS")), 0.0)


def _row(what: str, count: int, seconds: float, used: float, memory: float) -> None:
    rates = f"{seconds:>9.1f}{count / seconds:>10,.0f}{used:>9.1f}{count / used:>9,.0f}{memory:>6.0f}"
    print(f"{what:<44}{count:>10,}{rates}", flush=True)


if __name__ == "__main__":
    print(f"notices {notices.__version__}")
    main()
