"""How far a run is: a bar on a terminal, plain lines now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, Self

import click

from notices.batch.pace import Pace, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from notices.batch.batch import Share
    from notices.batch.engines import Told

_EVERY = 30.0
"""Seconds between two plain lines."""


class Progress:
    """Tells pages, notices, failures and, on a terminal, the time left."""

    def __init__(self, paths: Sequence[str], folder: Path, share: Share) -> None:
        self._pace = Pace(paths, folder, share)
        self._bar: Any = None
        self._started = self._last = time.monotonic()
        self._pages = self._notices = self._failed = 0

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from tqdm import tqdm

            self._bar = tqdm(bar_format="{bar:20} {desc} [{elapsed}]", dynamic_ncols=True)
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def tell(self, told: Told) -> None:
        """One more unit is done; what failed is told at once."""
        self._pace.tell(told)
        self._pages += told.pages
        self._notices += told.notices
        self._failed += told.failed
        for error in told.errors:
            (self._bar.write if self._bar is not None else _line)(error)
        if self._bar is not None:
            self._bar.total = self._pace.total
            self._bar.set_description_str(self._now(), refresh=False)
            self._bar.update(told.share + told.skipped)
        elif time.monotonic() - self._last > _EVERY:
            self._last = time.monotonic()
            _line(self._now())

    def _now(self) -> str:
        speed = self._pages / max(time.monotonic() - self._started, 0.001)
        left = self._pace.left
        until = "" if left is None else f", {spoken(left)} left"
        return f"{self._pages} pages, {self._notices} notices, {self._failed} failed, {speed:.2f} pages/s{until}"


def _line(text: str) -> None:
    click.echo(text, err=True)
