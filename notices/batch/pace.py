"""How fast a run under way is, and when it will be done: told on its terminal, and by `status` from a file in its folder."""

from __future__ import annotations

import fcntl
import json
import threading
import time
from typing import TYPE_CHECKING

from notices.batch.sources import find_sources

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from notices.batch.batch import Share
    from notices.batch.engines import Told

_EVERY = 2.0
"""Seconds between two writings of the file."""


class Pace:
    """Counts what a run has done of its files; a file read before takes no time."""

    def __init__(self, paths: Sequence[str], folder: Path, share: Share) -> None:
        self.total: int | None = None
        self.speed = 0.0
        """Files a second that had to be read."""
        self._given, self._share = paths, share
        self._file = folder / f"pace{'.' if share.name else ''}{share.name}.json"
        self._done = 0.0
        self._skipped = 0
        self._started = time.monotonic()
        self._written = 0.0
        threading.Thread(target=self._count, daemon=True).start()

    @property
    def left(self) -> float | None:
        """Seconds until the run is done; None where that cannot be told yet."""
        if self.total is None or not self.speed:
            return None
        return max(0.0, self.total - self._skipped - self._done) / self.speed

    def tell(self, told: Told) -> None:
        """One more unit is done."""
        self._done += told.share
        self._skipped += told.skipped
        now = time.monotonic()
        self.speed = self._done / max(now - self._started, 0.001)
        if now - self._written > _EVERY:
            self._written = now
            new = self._file.with_suffix(".new")
            new.write_text(json.dumps({"left": self.left, "speed": self.speed, "files": self.total}), encoding="utf-8")
            new.replace(self._file)

    def _count(self) -> None:
        """Beside the run, which need not wait for it. What is missing is told by the run."""
        try:
            self.total = sum(self._share.holds(source) for source in find_sources(self._given))
        except FileNotFoundError:
            self.total = None


def under_way(run: Path) -> tuple[float, float | None] | None:
    """Files a second and the seconds left of the runs that write into a folder now; None where none does."""
    speeds: list[float] = []
    left: list[float | None] = []
    for path in run.glob("pace*.json"):
        lock = run / path.name.replace("pace", "lock", 1).removesuffix(".json")
        if _held(lock):
            told = json.loads(path.read_text(encoding="utf-8"))
            speeds.append(told["speed"])
            left.append(told["left"])
    if not speeds:
        return None
    known = [seconds for seconds in left if seconds is not None]
    return sum(speeds), max(known) if len(known) == len(left) else None


def spoken(seconds: float) -> str:
    """A time as people say it.

    >>> spoken(59.6), spoken(3725)
    ('0:01:00', '1:02:05')
    """
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def _held(lock: Path) -> bool:
    """Whether somebody holds it. A look takes it for a moment, shared, so that two looks do not see each other."""
    if not lock.exists():
        return False
    with lock.open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
