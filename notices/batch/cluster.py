"""A Ray cluster (`pip install 'notices[cluster]'`): shards of units are tasks, tried again elsewhere when a node dies.

A Ray process keeps its pool of workers from one shard to the next, so that models are loaded once; inside it a page that
crashes or hangs costs itself alone, as on one machine. Every node sees the input and the run folder under the same path
(or reads the input from object storage). A shard that ran twice is merged once.
"""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notices.batch.engines import Told, read_shard
from notices.batch.versions import stamp_of
from notices.batch.workers import Workers
from notices.readers.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notices.batch.units import Settings, Unit

_SHARD = 16
"""Units of a shard: what a dying node costs at most, a hundred times what handing it out costs."""
_TRIES = 4

_workers: tuple[Settings, Workers] | None = None


class Cluster:
    """The processors of a cluster; `address` is `auto`, `local` or `host:port`, `workers` the shards at a time."""

    def __init__(self, address: str, workers: int | None) -> None:
        try:
            import ray
        except ModuleNotFoundError as error:
            raise ReadError("--engine ray needs Ray; run pip install 'notices[cluster]' / 需要 Ray，请按此安装") from error
        self._ray: Any = ray
        if not ray.is_initialized():
            ray.init(address=address, log_to_driver=False, configure_logging=False)
        self._workers = workers

    def read(self, units: Iterable[Unit], settings: Settings, folder: Path, prefix: str) -> Iterator[Told]:
        """See Engine. Shards are handed out as the cluster takes them; nodes may join and leave."""
        ray = self._ray
        task = ray.remote(num_cpus=1, max_retries=_TRIES)(_read_shard)
        waiting = iter(units)
        running: list[Any] = []
        while True:
            while len(running) < 2 * self._width() and (shard := list(islice(waiting, _SHARD))):
                running.append(task.remote(shard, settings, str(folder.resolve()), prefix))
            if not running:
                return
            done, running = ray.wait(running)
            for one in done:
                yield from ray.get(one)

    def _width(self) -> int:
        return max(1, self._workers or int(self._ray.cluster_resources().get("CPU", 1)))


def _read_shard(units: list[Unit], settings: Settings, folder: str, prefix: str) -> list[Told]:
    """One shard on one node, in the pool that this process keeps."""
    global _workers  # noqa: PLW0603 - models stay loaded from one shard to the next
    if _workers is None or _workers[0] != settings:
        if stamp_of(settings.ocr, settings.dpi, settings.origin, redacted=settings.finish.redacted) != settings.stamp:
            raise RuntimeError(
                f"{os.uname().nodename}: this node has another version of notices, or of a reader; install the same on all"
            )
        if _workers is not None:
            _workers[1].__exit__()
        _workers = (settings, Workers(1, settings))
    return list(read_shard(units, _workers[1], Path(folder), prefix))
