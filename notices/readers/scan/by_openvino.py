"""The same models run by OpenVINO, the extra `openvino`: faster on Intel processors, at more memory.

One stream a thread, each with one request that is kept: a stream keeps what it compiled for every width of line, so
widths are few. Pinning is off, so that several workers do not sit on one core. A processor that reckons in bf16 (AVX-512,
AMX) reads lines in under half the time: of 543 lines of a worn page 5 came out otherwise, none in a figure. Others take
f32, and about as long as onnxruntime.
"""

from __future__ import annotations

from queue import SimpleQueue
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
        return _Compiled(model, self._threads, streams=self._threads if threads == 1 else 1)

    def _characters(self) -> str:
        found: str = session(RECOGNISER, 1).get_modelmeta().custom_metadata_map["character"]
        return found


class _Compiled:
    """One model, and a request for each stream, which threads take in turn."""

    def __init__(self, model: str, threads: int, streams: int) -> None:
        import openvino

        core = openvino.Core()
        halves = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        settings = {
            "INFERENCE_NUM_THREADS": threads,
            "NUM_STREAMS": streams,
            "ENABLE_CPU_PINNING": False,
            "INFERENCE_PRECISION_HINT": "bf16" if halves and model == RECOGNISER else "f32",
        }
        self._model = core.compile_model(models() / model, "CPU", settings)
        self._free: SimpleQueue[Any] = SimpleQueue()
        for _ in range(streams):
            self._free.put(self._model.create_infer_request())

    def run(self, _names: None, feeds: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:
        """The model's outputs for its inputs."""
        request = self._free.get()
        try:
            found = request.infer(feeds)
            return [found[output].copy() for output in self._model.outputs]
        finally:
            self._free.put(request)
