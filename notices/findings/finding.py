"""One problem of one record in one file, with the print under it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from notices.completeness import printed_under
from notices.model import Problem, Severity

LEVELS: tuple[Severity, ...] = ("info", "warning", "error")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is printed of a problem: where the record stands, which one it is, and what the page said there."""

    path: str
    line: int
    record: str
    kind: str
    problem: Problem
    printed: str = ""

    @property
    def fingerprint(self) -> str:
        """The same problem of the same record has the same, wherever the line moved."""
        key = "\0".join(
            (self.problem.rule, self.record, self.problem.at, "" if self.record else self.problem.message)
        )
        return hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()[:32]

    @property
    def breaks(self) -> bool:
        """Whether the input itself could not be read."""
        return self.problem.rule in ("not-json", "not-a-record", "not-readable")

    def at_least(self, level: str) -> bool:
        """Whether it is as severe as a level."""
        return LEVELS.index(self.problem.severity) >= LEVELS.index(level)


def finding(path: str, line: int, envelope: Mapping[str, Any], problem: Problem) -> Finding:
    """A problem with its record's identity and the print under its pointer."""
    identity = str(envelope.get("id") or "")
    printed = printed_under(envelope.get("evidence"), problem.at)
    return Finding(path, line, identity, str(envelope.get("kind", "")), problem, printed)
