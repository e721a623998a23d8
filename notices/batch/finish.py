"""The last steps of a page: what people said of its records, then masks.

The rules have been asked before on the true values, and are asked again on corrected ones before anything is masked.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from notices.masks import mask
from notices.redact import redact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notices.patches import Patches

Row = dict[str, Any]
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Finish:
    """What is done to every page; `redacted` says that its records are masked."""

    patches: Patches | None = None
    redacted: bool = False

    def page(self, records: Sequence[Record], row: Row) -> tuple[list[Record], Row]:
        """The records of one page as they are published, and its ledger row, which tells what became of patches."""
        fresh = list(records)
        if self.patches is not None and self.patches.of(row):
            done = self.patches.apply(fresh, row)
            fresh, row = done.records, {**row, "patches": {**done.counts, "refusals": done.refusals}}
        if self.redacted:
            fresh, row = [redact(record) for record in fresh], _masked(row)
        return fresh, row

    def unit(self, records: Iterable[Record], rows: Iterable[Row]) -> Iterator[tuple[list[Record], Row]]:
        """The same for the pages of a unit, each with its own records."""
        by_page: dict[tuple[str, int | None], list[Record]] = {}
        for record in records:
            by_page.setdefault((record["source"]["file"], record["source"]["page"]), []).append(record)
        for row in rows:
            yield self.page(by_page.get((row["file"], row["page"]), []), row)

    def stamp(self, file: str, sha256: str | None) -> str:
        """What stands for the patches of one file: where it changes, a masked page has to be read again."""
        if not self.redacted or self.patches is None:
            return ""
        said = [entry for entry in self.patches.entries if entry["file"] == file or entry["sha256"] == sha256]
        text = json.dumps(said, sort_keys=True, ensure_ascii=False)
        return f"-{hashlib.sha256(text.encode()).hexdigest()[:12]}" if said else ""


AS_READ = Finish()


@dataclass(slots=True)
class Patched:
    """What became of patches over a run."""

    counts: Counter[str] = field(default_factory=Counter)
    refusals: list[str] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Count a page."""
        told = row.get("patches") or {}
        self.counts.update({key: count for key, count in told.items() if key != "refusals"})
        self.refusals += told.get("refusals", [])


def _masked(row: Row) -> Row:
    """A row without print: of a refusal only where it is."""
    told = row.get("patches")
    if told is not None:
        row = {**row, "patches": {**told, "refusals": [mask(one.partition(": ")[0]) for one in told["refusals"]]}}
    return {**row, "error": mask(row["error"])}
