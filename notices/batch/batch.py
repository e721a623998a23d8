"""A run: what is new, changed, failed or read by an older version is read, and everything is merged."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.batch.finish import AS_READ, Finish, Patched
from notices.batch.joined import joining
from notices.batch.ledger import Index, locked
from notices.batch.parts import adopt_open
from notices.batch.sources import Source, find_sources
from notices.batch.units import Settings, Unit
from notices.batch.versions import stamp_of
from notices.masks import mask_name
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
    patched: Patched | None = None


def settings_of(
    *,
    ocr: Ocr = "auto",
    dpi: float | None = None,
    timeout: float | None = None,
    memory: int | None = None,
    threads: int = 1,
    origin: Origin = NOTHING,
    finish: Finish = AS_READ,
) -> Settings:
    """The settings of a run; the environment's `NOTICES_WORKER_IMPORT` names a module that each worker imports."""
    imports = os.environ.get("NOTICES_WORKER_IMPORT", "")
    mark = stamp_of(ocr, dpi, origin, redacted=finish.redacted)
    last = finish if finish.redacted else AS_READ
    return Settings(mark, 0, ocr, dpi, timeout, memory, threads, imports, origin, last)


def run(
    given: Sequence[str], folder: Path, engine: Engine, settings: Settings, *,
    share: Share = Share(), tell: Callable[[Told], None] = lambda _: None, finish: Finish = AS_READ,
) -> Summary:  # fmt: skip
    """Read what has to be read into `folder`. Raises RunningError, and FileNotFoundError where nothing was given."""
    with locked(folder, share.name):
        prefix = f"{share.name}." if share.name else ""
        adopt_open(folder / "parts", prefix)
        with Index(folder, f"{prefix}index.sqlite") as index:
            index.refresh()
            todo = _Todo(index, folder, replace(settings, run=index.last_run() + 1), share)
            read = failed = 0
            for told in engine.read(todo.units(given), todo.settings, folder / "parts", prefix):
                read, failed = read + told.pages, failed + told.failed
                tell(replace(told, skipped=todo.newly_skipped()))
            if share.name:
                return Summary(todo.skipped, read, failed, None)
            adopt_open(folder / "parts")  # of nodes that died
            index.refresh()
            if again := list(joining(index, todo.named(given), todo.settings)):
                later = replace(todo.settings, run=todo.settings.run + 1)
                for _ in engine.read(again, later, folder / "parts", prefix):
                    pass  # told when each was read alone
                adopt_open(folder / "parts")
                index.refresh()
            *merged, patched = index.merge(folder, finish)
            return Summary(todo.skipped, read, failed, (merged[0], merged[1], merged[2]), patched)


class _Todo:
    """What is left to read of the sources that were given."""

    def __init__(self, index: Index, folder: Path, settings: Settings, share: Share) -> None:
        self._index = index
        self.settings = settings
        self._share = share
        self._read_as = index.hashes(folder) if settings.finish.patches else {}
        self.skipped = self._told = 0

    def newly_skipped(self) -> int:
        """Files as before since this was asked last."""
        new, self._told = self.skipped - self._told, self.skipped
        return new

    def units(self, given: Sequence[str]) -> Iterator[Unit]:
        for source in self.named(given):
            if self._index.first_seen(source.name):
                yield from self._unit(source)

    def named(self, given: Sequence[str]) -> Iterator[Source]:
        """The sources of this share, by the names that the ledger gives them."""
        for source in find_sources(given):
            if self._share.holds(source):
                yield replace(source, name=mask_name(source.name)) if self.settings.finish.redacted else source

    def _unit(self, source: Source) -> Iterator[Unit]:
        patched = self.settings.finish.stamp(source.name, self._read_as.get(source.name))
        known = self._index.known(source.name, self.settings.stamp + patched)
        if known is None:
            yield Unit(source, patched=patched)
            return
        mark, good, complete = known
        if mark is None or source.mark() != mark:
            yield Unit(source, patched=patched)
        elif complete:
            self.skipped += 1
        else:
            yield Unit(source, known=good, patched=patched)
