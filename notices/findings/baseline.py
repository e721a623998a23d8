"""Known problems: written to a file once, quiet from then on; what is not in it is new."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from notices.findings.finding import Finding


class Baseline:
    """How many of each fingerprint are known. A known one is let pass as often as it was written."""

    def __init__(self, known: dict[str, int] | None = None) -> None:
        self.left = Counter(known or {})
        self.seen: dict[str, list[str | int]] = {}

    def knows(self, found: Finding) -> bool:
        """Whether a problem is old; each written one is let pass once."""
        if self.left[found.fingerprint] <= 0:
            return False
        self.left[found.fingerprint] -= 1
        return True

    def remember(self, found: Finding) -> None:
        """Take a problem into what is written."""
        row = self.seen.setdefault(found.fingerprint, [0, found.problem.rule, found.problem.at])
        row[0] = int(row[0]) + 1

    def write(self, path: Path) -> int:
        """Write what was remembered, sorted, so that its changes can be read; returns how many problems."""
        rows = {
            key: {"count": count, "rule": rule, "at": at}
            for key, (count, rule, at) in sorted(
                self.seen.items(), key=lambda item: (str(item[1][1]), item[0])
            )
        }
        path.write_text(
            json.dumps({"version": 1, "problems": rows}, ensure_ascii=False, indent=1) + "\n",
            encoding="utf-8",
        )
        return sum(int(row["count"]) for row in rows.values())


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; raises ValueError for a file that is none."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["problems"]
        return Baseline({key: int(row["count"]) for key, row in rows.items()})
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"{path}: no baseline: {error} / 不是基线文件") from None
