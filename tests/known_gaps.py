"""Rewrites fixtures/known_gaps.txt: the pages that are not read to the last field yet.

`python -m tests.known_gaps` fails when it changed the file, so that somebody reads what changed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from notices.gold import fixture_pages
from notices.score import score

FIXTURES = Path(__file__).parents[1] / "fixtures"
GAPS = FIXTURES / "known_gaps.txt"


def main() -> int:
    gaps = sorted(page.name for page in fixture_pages(FIXTURES) if score([page]).differences)
    text = "".join(f"{name}\n" for name in gaps)
    before = GAPS.read_text(encoding="utf-8") if GAPS.exists() else ""
    GAPS.write_text(text, encoding="utf-8")
    print(f"{len(gaps)} pages with gaps, {len(before.splitlines())} before")
    return int(text != before)


if __name__ == "__main__":
    sys.exit(main())
