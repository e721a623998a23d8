"""Prints every page again: `python -m tests.press [NAME ...]`. Exits 1 when a page or its truth has changed."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.press.press import names, printed, sheet, written
from tests.press.proof import objections

SHELF = Path(__file__).parents[2] / "fixtures" / "pages"


def main(wanted: list[str]) -> int:
    """Write pages and truths, say what changed and what the proof-reader objects to."""
    SHELF.mkdir(parents=True, exist_ok=True)
    wrong = False
    for name in wanted or names():
        pdf, truth = printed(sheet(name))
        for path, content in ((SHELF / f"{name}.pdf", pdf), (SHELF / f"{name}.json", written(truth).encode())):
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)
                wrong = True
                print(f"changed: {path.name} ({len(content) // 1024} KiB)")
        for objection in objections(pdf, truth):
            wrong = True
            print(f"{name}: {objection}")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
