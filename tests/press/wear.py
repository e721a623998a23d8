"""Wears a clean page into what a scanner delivers, the same for the same seed, and keeps the way from the page to it.

`python -m tests.press.wear FOLDER [--dpi 300] [--state heavy] [NAME ...]` writes scans and their truth into a folder.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2

SHELF = Path(__file__).parents[2] / "fixtures" / "pages"
PAPER = 247.0

STATES: dict[str, dict[str, float]] = {
    "clean": {"skew": 0.0, "blur": 0.0, "noise": 0.0, "light": 0.0, "show_through": 0.0, "jpeg_quality": 100},
    "light": {"skew": 0.4, "blur": 0.5, "noise": 4.0, "light": 0.12, "show_through": 0.05, "jpeg_quality": 85},
    "heavy": {"skew": 1.5, "blur": 1.0, "noise": 9.0, "light": 0.3, "show_through": 0.14, "jpeg_quality": 60},
}


@dataclass(frozen=True)
class Scan:
    """A worn page: the picture (H x W x 3, uint8, RGB), its resolution, and the map from points to its pixels."""

    image: np.ndarray
    dpi: int
    to_pixels: np.ndarray
    """2 x 3: pixel = map @ (x, y, 1), with x and y in points, origin top left."""
    jpeg: bytes
    """The picture as its file; decoded it is `image`."""

    def carried(self, box: list[float]) -> list[float]:
        """A box in points, as the smallest upright box around it in pixels."""
        x0, y0, x1, y1 = box
        corners = np.array([[x0, y0, 1], [x1, y0, 1], [x1, y1, 1], [x0, y1, 1]]).T
        placed = self.to_pixels @ corners
        return [round(float(value), 1) for value in (*placed.min(axis=1), *placed.max(axis=1))]


def rendered(pdf: Path | bytes, dpi: int, page: int = 0) -> np.ndarray:
    """A page of a PDF as RGB picture at a resolution, painted twice as fine and averaged down."""
    document = pypdfium2.PdfDocument(pdf)
    fine = document[page].render(scale=2 * dpi / 72).to_numpy()[:, :, :3]
    picture = cv2.resize(fine, (fine.shape[1] // 2, fine.shape[0] // 2), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(picture[:, :, ::-1])


def wear(
    image: np.ndarray,
    dpi: int,
    skew: float = 1.5,
    blur: float = 1.0,
    noise: float = 9.0,
    light: float = 0.3,
    show_through: float = 0.14,
    jpeg_quality: int = 60,
    seed: int = 1,
) -> Scan:
    """Wear an RGB picture that was painted at `dpi`.

    skew: degrees, against the clock. blur: sigma in pixels. noise: sigma in grey levels. light: share of light lost in
    the darkest place. show_through: share of the back side's ink. jpeg_quality: 1 to 100.
    """
    chance = np.random.default_rng(seed)
    page = image.astype(np.float32) * (PAPER / 255)
    if show_through:
        page = _shown_through(page, show_through, dpi)
    page, turn = _turned(page, skew)
    if blur:
        page = cv2.GaussianBlur(page, (0, 0), blur)
    if light:
        page *= _light(page.shape[:2], light, chance)[:, :, None]
    if noise:
        page += chance.normal(0, noise, page.shape[:2]).astype(np.float32)[:, :, None]
    dull = np.clip(page, 0, 255).astype(np.uint8)
    done, file = cv2.imencode(".jpg", dull[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, int(jpeg_quality)])
    assert done
    scale = np.array([[dpi / 72, 0, 0], [0, dpi / 72, 0], [0, 0, 1]])
    seen = np.ascontiguousarray(cv2.imdecode(file, cv2.IMREAD_COLOR)[:, :, ::-1])
    return Scan(seen, dpi, turn @ scale, _with_resolution(file.tobytes(), dpi))


def worn(name: str, dpi: int = 300, state: str = "heavy", seed: int = 1) -> Scan:
    """A page of the press in one of the states `clean`, `light`, `heavy`."""
    return wear(rendered(SHELF / f"{name}.pdf", dpi), dpi, **STATES[state], seed=seed)  # type: ignore[arg-type]


def carried_truth(name: str, scan: Scan) -> list[dict[str, Any]]:
    """The truth of a page with its boxes in the pixels of a scan."""
    truth = json.loads((SHELF / f"{name}.json").read_text("utf-8"))
    for part in (part for notice in truth for part in (notice, *notice.get("tables", ()))):
        part["box"] = scan.carried(part["box"])
        if "boxes" in part:
            part["boxes"] = [scan.carried(box) for box in part["boxes"]]
    return truth


def _shown_through(page: np.ndarray, share: float, dpi: int) -> np.ndarray:
    """The page's own mirror image stands for its back side, soft and pale."""
    back = cv2.GaussianBlur(page[:, ::-1], (0, 0), dpi / 150)
    return page * (1 - share * (1 - back / PAPER))


def _turned(page: np.ndarray, skew: float) -> tuple[np.ndarray, np.ndarray]:
    """The page turned on a bed that is just large enough, and the 2 x 3 map of its pixels."""
    tall, wide = page.shape[:2]
    turn = cv2.getRotationMatrix2D(((wide - 1) / 2, (tall - 1) / 2), skew, 1.0)
    sine, cosine = abs(turn[0, 1]), abs(turn[0, 0])
    bed = int(np.ceil(tall * sine + wide * cosine)), int(np.ceil(tall * cosine + wide * sine))
    turn[:, 2] += (bed[0] - wide) / 2, (bed[1] - tall) / 2
    if not skew:
        return page, turn
    border = (PAPER, PAPER, PAPER)
    return cv2.warpAffine(
        page, turn, bed, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=border
    ), turn


def _light(shape: tuple[int, int], lost: float, chance: np.random.Generator) -> np.ndarray:
    """Light that falls off to one corner, and the shadow of a fold across the page."""
    tall, wide = shape
    y, x = np.linspace(0, 1, tall, dtype=np.float32)[:, None], np.linspace(0, 1, wide, dtype=np.float32)[None, :]
    corner = chance.integers(0, 2, 2)
    far = ((x - corner[0]) ** 2 + (y - corner[1]) ** 2) / 2
    fold = np.exp(-(((y - chance.uniform(0.45, 0.55)) / 0.006) ** 2)) * 0.5
    return (1 - lost * np.clip(far + fold, 0, 1)).astype(np.float32)


def _with_resolution(jpeg: bytes, dpi: int) -> bytes:
    """Writes the resolution into the JFIF head: bytes 13 to 17 are the unit (1 = per inch) and the two densities."""
    assert jpeg[6:10] == b"JFIF"
    return jpeg[:13] + b"\x01" + dpi.to_bytes(2, "big") * 2 + jpeg[18:]


def _main() -> None:
    words = argparse.ArgumentParser(description="Write worn scans of the press's pages into a folder.")
    words.add_argument("folder", type=Path)
    words.add_argument("names", nargs="*")
    words.add_argument("--dpi", type=int, nargs="+", default=[300])
    words.add_argument("--state", choices=STATES, nargs="+", default=["heavy"])
    wanted = words.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    for name in wanted.names or sorted(path.stem for path in SHELF.glob("*.pdf")):
        for dpi in wanted.dpi:
            for state in wanted.state:
                scan = worn(name, dpi, state)
                stem = wanted.folder / f"{name}.{state}{dpi}"
                Path(f"{stem}.jpg").write_bytes(scan.jpeg)
                truth = json.dumps(carried_truth(name, scan), ensure_ascii=False, indent=1)
                Path(f"{stem}.json").write_text(truth, "utf-8")


if __name__ == "__main__":
    _main()
