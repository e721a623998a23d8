"""The same models run by OpenVINO, the extra `openvino`: faster on Intel processors, at more memory.

Lines go through one stream, on all threads: each keeps what it compiled for every width of line, and two hold 150 MB
more. Pinning is off, so that several workers do not sit on one core. A processor that reckons in bf16 (AVX-512, AMX) reads
lines in under half the time: of 543 lines of a worn page 5 came out otherwise, none in a figure. Others take f32, and
about as long as onnxruntime.
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
        return _Compiled(model, max(threads, self._threads))

    def _characters(self) -> str:
        found: str = session(RECOGNISER, 1).get_modelmeta().custom_metadata_map["character"]
        return found


class _Compiled:
    """One model and its one request, which threads take in turn."""

    def __init__(self, model: str, threads: int) -> None:
        import openvino

        core = openvino.Core()
        halves = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        settings = {
            "INFERENCE_NUM_THREADS": threads,
            "NUM_STREAMS": 1,
            "ENABLE_CPU_PINNING": False,
            "INFERENCE_PRECISION_HINT": "bf16" if halves and model == RECOGNISER else "f32",
        }
        self._model = core.compile_model(models() / model, "CPU", settings)
        self._request = self._model.create_infer_request()
        self._turn = threading.Lock()

    def run(self, _names: None, feeds: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:
        """The model's outputs for its inputs."""
        with self._turn:
            found = self._request.infer(feeds)
            return [found[output].copy() for output in self._model.outputs]
