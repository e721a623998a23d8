"""A page that segfaults, one that hangs and one that eats memory among 200: 197 good.

    python -m tests.bench.batch_poison [PAGES]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.test_batch import POISON, archive, parse, rows


def main(count: int = 200) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = archive(folder / "pages", count)
        for number, bad in ((count // 4, "segfault"), (count // 2, "hang"), (3 * count // 4, "memory")):
            (pages / f"{number:05}.txt").rename(pages / f"{number:05}_{bad}.txt")
        (folder / "poison.py").write_text(POISON)
        environment = {"NOTICES_WORKER_IMPORT": "poison", "PYTHONPATH": str(folder)}
        started = time.monotonic()
        parse(pages, "-o", folder / "run", "--workers", 2, "--timeout", 20, "--memory", "1G", **environment)
        print(f"{count} pages in {time.monotonic() - started:.1f} s")
        good = [row for row in rows(folder / "run") if not row["error"]]
        for row in rows(folder / "run"):
            if row["error"]:
                print(f"  failed: {row['error'].replace(name, '')}")
        print(f"{len(good)} good of {len(rows(folder / 'run'))}")
        assert len(good) == count - 3


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
