"""100,000 records into each sink: seconds and peak memory, which must stay under 500 MB.

    python -m tests.bench.batch_sinks [RECORDS]      (needs the extras `parquet` and `xlsx`)
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

from tests.bench.batch_scale import spent
from tests.conftest import FIXTURES, ROOT
from tests.test_batch import TEXTS, command

_ENDINGS = ("parquet", "sqlite", "csv", "ftm.json", "xlsx")
_MOST_MB = 500


def main(count: int = 100_000) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = [*TEXTS, *sorted((FIXTURES / "pages").glob("*.pdf"))]
        subprocess.run(command(*pages, "-o", folder / "run"), cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
        lines = (folder / "run" / "records.jsonl").read_bytes().splitlines(keepends=True)
        many = folder / "many"
        many.mkdir()
        with (many / "records.jsonl").open("wb") as file:
            file.writelines(islice(cycle(lines), count))
        for ending in _ENDINGS:
            cost = spent([sys.executable, "-m", "notices", "export", str(many), str(folder / f"out.{ending}")])
            print(f"{ending}: {count} records, {cost.wall:.1f} s, {cost.cpu:.1f} s of processors, peak {cost.peak:.0f} MB", flush=True)
            assert cost.peak < _MOST_MB


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
