"""Who reads a run's units: the processes of this machine, or a Ray cluster. Both write parts into the run folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from notices.batch.parts import PartWriter
from notices.batch.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notices.batch.units import Settings, Unit


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a unit while the run goes on; its content is in a part already."""

    pages: int
    notices: int
    failed: int
    errors: tuple[str, ...]
    share: float = 1.0
    """How much of its file this was."""
    skipped: int = 0
    """Files passed over since the last unit, because they are as before."""


class Engine(Protocol):
    """Reads units in any order, with back-pressure, and writes what they give into parts of `folder`."""

    def read(self, units: Iterable[Unit], settings: Settings, folder: Path, prefix: str) -> Iterator[Told]:
        """What became of each unit, in the order in which they end."""


class Local:
    """Processes of this machine."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def read(self, units: Iterable[Unit], settings: Settings, folder: Path, prefix: str) -> Iterator[Told]:
        """See Engine."""
        with Workers(self._workers, settings) as workers:
            yield from read_shard(units, workers, folder, prefix)


def read_shard(units: Iterable[Unit], workers: Workers, folder: Path, prefix: str = "") -> Iterator[Told]:
    """Read a shard of units and write its parts: the same on this machine and on every node of a cluster."""
    with PartWriter(folder, prefix) as parts:
        for done in workers.read(units):
            parts.add(done.content)
            yield Told(done.pages, done.notices, done.failed, done.errors, done.share)


def processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
