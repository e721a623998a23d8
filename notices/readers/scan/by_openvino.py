"""The same models run by OpenVINO, the extra `openvino`: faster on Intel processors, at more memory.

Each thread has a request of its own; pinning is off, so that several workers do not sit on one core.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from notices.readers.scan.bundled import RECOGNISER, Bundled, models, session

if TYPE_CHECKING:
    from numpy.typing import NDArray


class ByOpenVino(Bundled):
    """PP-OCR detection and recognition by OpenVINO."""

    name = "rapidocr-openvino"
    band = 512
    """A tenth less memory at the peak than twice as many."""

    def _load(self, model: str, threads: int) -> Any:
        return _Compiled(model, threads, streams=1 if threads > 1 else self._threads)

    def _characters(self) -> str:
        found: str = session(RECOGNISER, 1).get_modelmeta().custom_metadata_map["character"]
        return found


class _Compiled:
    """One model, and a request for each thread that asks it."""

    def __init__(self, model: str, threads: int, streams: int) -> None:
        import openvino

        settings = {
            "INFERENCE_NUM_THREADS": max(threads, streams),
            "NUM_STREAMS": streams,
            "ENABLE_CPU_PINNING": False,
            "INFERENCE_PRECISION_HINT": "f32",
        }
        self._model = openvino.Core().compile_model(models() / model, "CPU", settings)
        self._own = threading.local()

    def run(self, _names: None, feeds: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:
        """The model's outputs for its inputs."""
        if not hasattr(self._own, "request"):
            self._own.request = self._model.create_infer_request()
        found = self._own.request.infer(feeds)
        return [found[output].copy() for output in self._model.outputs]
