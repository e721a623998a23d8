"""The PP-OCR models that the rapidocr wheel carries, run by onnxruntime: no network, nothing to configure.

Measured on a broadsheet: one line a thread, at its exact width, is as fast as any batch and needs the least memory;
denormal numbers taken as zero save a third of detection and change no output; the memory arena pays; patterns of memory,
one kept for every width of line, do not, and grow; bands of the page halve the peak. `OMP_NUM_THREADS` limits the
threads, as it does elsewhere.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import onnxruntime as ort

from notices.readers.scan import detect
from notices.readers.scan.engine import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from notices.readers.scan.engine import Grey, Strip

RECOGNISER = "PP-OCRv6_rec_small.onnx"
_MULTIPLE = 32
_MARGIN = 96
_SURE = 0.98
"""Confidence from which nobody asks what else a character may be."""


@cache
def bundled() -> Bundled:
    """The engine of this process, loaded once: by OpenVINO where that extra is installed, else by onnxruntime."""
    threads = int(os.environ.get("OMP_NUM_THREADS") or len(os.sched_getaffinity(0)))
    if find_spec("openvino") is None or os.environ.get("NOTICES_OCR") == "onnxruntime":
        return Bundled(threads)
    from notices.readers.scan.by_openvino import ByOpenVino

    return ByOpenVino(threads)


class Bundled:
    """PP-OCR detection and recognition on the CPU."""

    name = "rapidocr-onnxruntime"
    crop_height = 48
    crop_step = 8
    glyph = 11.0
    band = 1024
    """Rows of the page that are searched for lines at once."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._detector = self._load("PP-OCRv6_det_small.onnx", threads)
        self._recogniser = self._load(RECOGNISER, 1)
        characters = self._characters().splitlines()
        self._alphabet = ["", *characters, " "]

    def _load(self, model: str, threads: int) -> Any:
        """What runs one model: `run(None, {"x": pictures})` gives its outputs."""
        return session(model, threads)

    def _characters(self) -> str:
        """The letters that the recogniser knows, one a line, as its file tells them."""
        found: str = self._recogniser.get_modelmeta().custom_metadata_map["character"]
        return found

    def detect(self, page: Grey, size: tuple[int, int]) -> list[Strip]:
        """The lines of a page, found on a copy of about `size`, shrunk by averaging."""
        wide, high = (max(round(side / _MULTIPLE), 1) * _MULTIPLE for side in size)
        shown = cv2.resize(page, (wide, high), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
        text_map = np.vstack([self._text_map(shown, top) for top in range(0, high, self.band)])
        return list(detect.strips(text_map, (page.shape[1] / wide, page.shape[0] / high)))

    def _text_map(self, shown: Grey, top: int) -> NDArray[np.float32]:
        """The map of one band of the page, seen with a margin above and below: half the memory, the same lines."""
        above, below = min(top, _MARGIN), _MARGIN if top + self.band < shown.shape[0] else 0
        band = shown[top - above : top + self.band + below]
        (text_map,) = self._detector.run(None, {"x": _normal(band[None])})
        seen: NDArray[np.float32] = text_map[0, 0, above : above + self.band]
        return seen

    def recognise(self, crops: Sequence[Grey]) -> list[Words]:
        """What stands on each crop: one a thread at its exact width, the longest first, so that no thread waits."""
        order = sorted(range(len(crops)), key=lambda index: -crops[index].shape[1])
        with ThreadPoolExecutor(self._threads) as threads:
            read = dict(zip(order, threads.map(lambda index: self._read(crops[index]), order), strict=True))
        return [read[index] for index in range(len(crops))]

    def _read(self, crop: Grey) -> Words:
        ((steps,),) = self._recogniser.run(None, {"x": _normal(crop[None])})
        return self._words(steps)

    def _words(self, steps: NDArray[np.float32]) -> Words:
        """Collapse the steps of one line: equal neighbours are one character, class 0 parts them (CTC)."""
        line = steps.argmax(axis=1)
        odds = steps[np.arange(len(line)), line]
        starts = np.flatnonzero(np.diff(line, prepend=-1))
        ends = np.append(starts[1:], len(line))
        printed = line[starts] != 0
        sure = np.maximum.reduceat(odds, starts)
        return Words(
            text="".join(self._alphabet[sign] for sign in line[starts[printed]].tolist()),
            confidences=tuple(sure[printed].tolist()),
            places=tuple(((starts + ends)[printed] / 2 / len(line)).tolist()),
            rivals=tuple(
                self._rival(steps[start:end]) if sign_sure < _SURE else ("", 0.0)
                for start, end, sign_sure in zip(starts[printed], ends[printed], sure[printed], strict=True)
            ),
        )

    def _rival(self, steps: NDArray[np.float32]) -> tuple[str, float]:
        """The second choice for a character, at the step where it stands out most against the first."""
        ranked = steps.copy()
        ranked[:, 0] = 0
        ranked[:, steps.max(axis=0).argmax()] = 0
        best = int(ranked.max(axis=0).argmax())
        return self._alphabet[best], float(ranked[:, best].max())


def session(model: str, threads: int) -> ort.InferenceSession:
    """One of the wheel's models, ready to run on so many threads."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = True
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    return ort.InferenceSession(str(models() / model), options, providers=["CPUExecutionProvider"])


def models() -> Path:
    """The wheel's folder of models, found without importing its code."""
    found = find_spec("rapidocr")
    assert found is not None, "rapidocr is a dependency of this package"
    assert found.origin is not None
    return Path(found.origin).parent / "models"


def _normal(pictures: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Grey pictures as the networks take them: three equal channels, -1 black to 1 white."""
    scaled = pictures.astype(np.float32)
    scaled *= 2 / 255
    scaled -= 1
    return np.repeat(scaled[:, None], 3, axis=1)
