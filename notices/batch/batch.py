"""A run: what is new, changed, failed or read by an older version is read, and everything is merged."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.batch.joined import joining
from notices.batch.ledger import Index, locked
from notices.batch.parts import adopt_open
from notices.batch.sources import Source, find_sources
from notices.batch.units import Settings, Unit
from notices.batch.versions import stamp
from notices.readers.origin import NOTHING, Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from notices.batch.engines import Engine, Told
    from notices.readers import Ocr


@dataclass(frozen=True, slots=True)
class Share:
    """One of several runs that divide the same input among them; `number` counts from 1."""

    number: int = 1
    of: int = 1

    @property
    def name(self) -> str:
        """As it stands in file names; empty for a run that has everything."""
        return f"{self.number}-of-{self.of}" if self.of > 1 else ""

    def holds(self, source: Source) -> bool:
        """Whether a source falls to this share: the same on every machine and in every order."""
        return zlib.crc32(source.name.encode()) % self.of == self.number - 1


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run ended with: pages, notices and failures in the merged files, or None where others still write."""

    skipped: int
    read: int
    failed: int
    merged: tuple[int, int, int] | None


def settings_of(
    *,
    ocr: Ocr = "auto",
    dpi: float | None = None,
    timeout: float | None = None,
    memory: int | None = None,
    threads: int = 1,
    origin: Origin = NOTHING,
) -> Settings:
    """The settings of a run; the environment's `NOTICES_WORKER_IMPORT` names a module that each worker imports."""
    imports = os.environ.get("NOTICES_WORKER_IMPORT", "")
    return Settings(stamp(ocr, dpi, origin), 0, ocr, dpi, timeout, memory, threads, imports, origin)


def run(
    given: Sequence[str], folder: Path, engine: Engine, settings: Settings, *,
    share: Share = Share(), tell: Callable[[Told], None] = lambda _: None,
) -> Summary:  # fmt: skip
    """Read what has to be read into `folder`. Raises RunningError, and FileNotFoundError where nothing was given."""
    with locked(folder, share.name):
        prefix = f"{share.name}." if share.name else ""
        adopt_open(folder / "parts", prefix)
        with Index(folder, f"{prefix}index.sqlite") as index:
            index.refresh()
            todo = _Todo(index, replace(settings, run=index.last_run() + 1), share)
            read = failed = 0
            for told in engine.read(todo.units(given), todo.settings, folder / "parts", prefix):
                read, failed = read + told.pages, failed + told.failed
                tell(told)
            if share.name:
                return Summary(todo.skipped, read, failed, None)
            adopt_open(folder / "parts")  # of nodes that died
            index.refresh()
            if again := list(joining(index, find_sources(given))):
                later = replace(todo.settings, run=todo.settings.run + 1)
                for _ in engine.read(again, later, folder / "parts", prefix):
                    pass
                adopt_open(folder / "parts")
                index.refresh()
            return Summary(todo.skipped, read, failed, index.merge(folder))


class _Todo:
    """What is left to read of the sources that were given."""

    def __init__(self, index: Index, settings: Settings, share: Share) -> None:
        self._index = index
        self.settings = settings
        self._share = share
        self.skipped = 0

    def units(self, given: Sequence[str]) -> Iterator[Unit]:
        for source in find_sources(given):
            if self._share.holds(source) and self._index.first_seen(source.name):
                yield from self._unit(source)

    def _unit(self, source: Source) -> Iterator[Unit]:
        known = self._index.known(source.name, self.settings.stamp)
        if known is None:
            yield Unit(source)
            return
        mark, good, complete = known
        if mark is None or source.mark() != mark:
            yield Unit(source)
        elif complete:
            self.skipped += 1
        else:
            yield Unit(source, known=good)
