"""How far a run is: a bar on a terminal, plain lines now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, Self

import click

from notices.batch.sources import find_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.batch.batch import Share
    from notices.batch.engines import Told

_EVERY = 30.0
"""Seconds between two plain lines."""


class Progress:
    """Tells pages, notices, failures and, on a terminal, the time left."""

    def __init__(self, paths: Sequence[str], share: Share) -> None:
        self._paths, self._share = paths, share
        self._bar: Any = None
        self._started = self._last = time.monotonic()
        self._pages = self._notices = self._failed = 0

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from tqdm import tqdm

            total = sum(1 for source in find_sources(self._paths) if self._share.holds(source))
            self._bar = tqdm(total=total, unit="page", smoothing=0.05, dynamic_ncols=True)
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def tell(self, told: Told) -> None:
        """One more unit is done; what failed is told at once."""
        self._pages += told.pages
        self._notices += told.notices
        self._failed += told.failed
        for error in told.errors:
            (self._bar.write if self._bar is not None else _line)(error)
        if self._bar is not None:
            self._bar.set_postfix(notices=self._notices, failed=self._failed, refresh=False)
            self._bar.update(1)
        elif time.monotonic() - self._last > _EVERY:
            self._last = time.monotonic()
            speed = self._pages / (self._last - self._started)
            _line(f"{self._pages} pages, {self._notices} notices, {self._failed} failed, {speed:.2f} pages/s")


def _line(text: str) -> None:
    click.echo(text, err=True)
