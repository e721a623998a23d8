"""Worker processes on this machine: a page that crashes, hangs or eats memory costs itself alone.

Pebble runs each unit in a process with a time limit and tells by name which unit ended its process. Such a unit is
tried once more in a fresh process; then it has failed. No more units are handed out than workers can soon take.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, wait
from importlib import import_module
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from multiprocessing.forkserver import ensure_running
from typing import TYPE_CHECKING, Self

from pebble import ProcessExpired, ProcessPool

from notices.batch.units import Done, Settings, Unit, failed, read_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

_MEMORY_EXIT = 86
"""The exit code of a worker that ended itself for want of memory."""

_settings: Settings | None = None


class Workers:
    """`count` processes that read units; models are loaded once in each."""

    def __init__(self, count: int, settings: Settings) -> None:
        self._count = count
        self._settings = settings
        begin()
        self._pool = ProcessPool(
            max_workers=count, context=get_context("forkserver"), initializer=_prepare, initargs=(settings,)
        )
        self._running: dict[Future[Done | list[Unit]], tuple[Unit, int]] = {}
        self._again: deque[tuple[Unit, int]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def read(self, units: Iterable[Unit]) -> Iterator[Done]:
        """What each unit gave, in the order in which they end."""
        waiting = ((unit, 1) for unit in units)
        while True:
            self._fill(waiting)
            if not self._running:
                return
            for future in wait(self._running, return_when=FIRST_COMPLETED).done:
                unit, attempt = self._running.pop(future)
                result = self._result(future, unit, attempt)
                if result is not None:
                    yield result

    def _fill(self, waiting: Iterator[tuple[Unit, int]]) -> None:
        while len(self._running) < 2 * self._count:
            turn = self._again.popleft() if self._again else next(waiting, None)
            if turn is None:
                return
            future = self._pool.schedule(_read, args=(turn[0],), timeout=self._settings.timeout)
            self._running[future] = turn

    def _result(self, future: Future[Done | list[Unit]], unit: Unit, attempt: int) -> Done | None:
        """A result; None where the unit is tried again, or was cut into pages."""
        try:
            result = future.result()
        except TimeoutError:
            reason = f"no result within {self._settings.timeout:g} s"
        except ProcessExpired as error:
            reason = _reason(error.exitcode, self._settings.memory)
        else:
            if isinstance(result, Done):
                return result
            self._again.extend((part, 1) for part in result)
            return None
        if attempt == 1:
            self._again.append((unit, 2))
            return None
        return failed(unit, self._settings, f"{reason}, twice")


def begin() -> None:
    """Start the process that workers are forked from, once: it loads while the run still looks for its pages."""
    get_context("forkserver").set_forkserver_preload(["notices.batch.warm"])
    ensure_running()


def _read(unit: Unit) -> Done | list[Unit]:
    assert _settings is not None
    try:
        return read_unit(unit, _settings)
    except MemoryError:
        os._exit(_MEMORY_EXIT)  # what is left of this process is not to be trusted with the next page


def _reason(code: int | None, memory: int | None) -> str:
    if code == _MEMORY_EXIT:
        return (
            f"needs more memory than {memory or 0} bytes"
            if memory
            else "the machine has no memory left for it"
        )
    if code is not None and code < 0:
        return f"the worker was ended by {signal.Signals(-code).name}"
    return f"the worker ended with code {code}"


def _prepare(settings: Settings) -> None:
    """A worker before its first page: it ends with its parent, keeps to its share of the machine, and imports."""
    global _settings  # noqa: PLW0603 - one a process, set once
    _settings = settings
    _end_with_parent()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"):
        os.environ[name] = str(settings.threads)
    if settings.imports:
        import_module(settings.imports)
    if settings.memory is not None:
        resource.setrlimit(resource.RLIMIT_DATA, (settings.memory, settings.memory))


def _end_with_parent() -> None:
    """No worker outlives a run that was killed, not even one that hangs in native code."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    parent = parent_process()
    assert parent is not None
    threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    wait_for([sentinel])
    os.kill(os.getpid(), signal.SIGKILL)
