"""Screening beside reading all: records that it loses, lines that it reads, and the time that it takes.

    python -m tests.bench.scan_screening [--sample FOLDER] [--dpi 300 200] [--state light heavy] [--collages 24]

Pages are those of the press, collages (news pages on which notices of other pages were pasted, whatever line they hit
taken out), news pages with no notice on them, and the scans of FOLDER. A record is lost where reading all finds it, and
`auto` finds none of its kind with the same leaves. The truth is reading all: what that misses is not counted here.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from notices.envelope import envelope
from notices.pipeline import parse_page
from notices.readers import read_pages
from notices.readers.scan.page import read_picture
from notices.score import leaves
from tests.press.wear import SHELF, STATES, rendered, wear

DONORS = ("notice_page", "mixed_page", "unboxed_columns", "tinted_boxes", "classified_column", "two_land_tables", "shared_borders", "table_rules")
NEWS = ("news_only", "vertical_headlines", "mixed_page")


def main() -> None:
    asked = arguments()
    print(f"{'page':34} {'records':>7} {'lost':>4} {'lines':>11} {'s all':>6} {'s auto':>6} {'share':>6}")
    total = Counter()
    for name, picture, dpi in pictures(asked):
        counts = compared(picture, dpi)
        total += counts
        print(row(name, counts), flush=True)
    print(row("all", total))


def arguments() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sample", type=Path)
    options.add_argument("--dpi", type=int, nargs="+", default=[300, 200])
    options.add_argument("--state", nargs="+", choices=STATES, default=["light", "heavy"])
    options.add_argument("--collages", type=int, default=24)
    return options.parse_args()


def pictures(asked: argparse.Namespace):
    """Every page as `(name, grey picture, dpi)`."""
    for path in sorted(SHELF.glob("*.pdf")):
        for dpi, state in zip(asked.dpi, asked.state, strict=False):
            yield f"{path.stem} {state}{dpi}", grey(wear(rendered(path, dpi), dpi, **STATES[state]).image), dpi
    for seed in range(asked.collages):
        dpi, state = asked.dpi[seed % len(asked.dpi)], asked.state[seed // 2 % len(asked.state)]
        yield f"collage {seed} {state}{dpi}", grey(wear(collage(seed, dpi), dpi, **STATES[state], seed=seed).image), dpi
    for seed, name in enumerate(NEWS):
        yield f"{name} without notices", grey(wear(bare(name, asked.dpi[0]), asked.dpi[0], **STATES["light"], seed=seed).image), asked.dpi[0]
    for name in ("clean300.png", "heavy300.jpg", "heavy200.jpg") if asked.sample else ():
        yield name, cv2.imread(str(asked.sample / name), cv2.IMREAD_GRAYSCALE), int(name[5:8])


@dataclass
class Outcome:
    records: Counter
    lines: int
    seconds: float


def compared(picture: np.ndarray, dpi: int) -> Counter:
    """Both ways of reading one page: records, lines and processor seconds."""
    whole, screened = read(picture, dpi, "always"), read(picture, dpi, "auto")
    return Counter(
        records=whole.records.total(), lost=(whole.records - screened.records).total(), lines=whole.lines,
        read=screened.lines, whole=round(whole.seconds * 1000), auto=round(screened.seconds * 1000),
    )  # fmt: skip


def read(picture: np.ndarray, dpi: int, ocr: str) -> Outcome:
    started = time.process_time()
    page = read_picture(picture, file="page", sha256="0" * 64, dpi=float(dpi), ocr=ocr)
    seconds = time.process_time() - started
    records = Counter(
        (outcome.kind, json.dumps(leaves(envelope(outcome)["record"]), sort_keys=True, default=str))
        for outcome in parse_page(page).outcomes
    )
    return Outcome(records, len(page.lines), seconds)


def row(name: str, counts: Counter) -> str:
    return (
        f"{name:34} {counts['records']:7} {counts['lost']:4} {counts['read']:5}/{counts['lines']:<5} "
        f"{counts['whole'] / 1000:6.2f} {counts['auto'] / 1000:6.2f} {counts['auto'] / max(counts['whole'], 1):6.2f}"
    )


def collage(seed: int, dpi: int) -> np.ndarray:
    """A news page on which one to three notices of other pages stand somewhere; lines that they hit are taken out."""
    chance = random.Random(seed)
    base = chance.choice(NEWS[:2])
    page, printed = rendered(SHELF / f"{base}.pdf", dpi).copy(), lines_of(base)
    taken: list[tuple[float, float, float, float]] = []
    for _ in range(chance.randint(1, 3)):
        crop, air = notice(chance, dpi), chance.choice((4, 8, 14))
        tall, wide = (side * 72 / dpi for side in crop.shape[:2])
        for _ in range(40):
            high, broad = (side * 72 / dpi for side in page.shape[:2])
            x, y = chance.uniform(20, max(broad - wide - 20, 21)), chance.uniform(60, max(high - tall - 30, 61))
            box = (x - air, y - air, x + wide + air, y + tall + air)
            if box[2] < broad and box[3] < high and not any(hits(box, other) for other in taken):
                break
        else:
            continue
        for hit in (box, *(line for line in printed if hits(line, box))):
            blank(page, hit, dpi)
        top, left = round(y * dpi / 72), round(x * dpi / 72)
        page[top : top + crop.shape[0], left : left + crop.shape[1]] = crop
        taken.append(box)
    return page


def notice(chance: random.Random, dpi: int) -> np.ndarray:
    """The picture of one notice of another page."""
    donor = chance.choice(DONORS)
    told = chance.choice(json.loads((SHELF / f"{donor}.json").read_text("utf-8")))
    x0, y0, x1, y1 = (round(side * dpi / 72) for side in told.get("boxes", [told["box"]])[0])
    edge = round(2 * dpi / 72)
    return rendered(SHELF / f"{donor}.pdf", dpi)[max(y0 - edge, 0) : y1 + edge, max(x0 - edge, 0) : x1 + edge]


def bare(name: str, dpi: int) -> np.ndarray:
    """A page of the press without its notices, and without the lines that speak of notices."""
    page = rendered(SHELF / f"{name}.pdf", dpi).copy()
    truth = SHELF / f"{name}.json"
    for told in json.loads(truth.read_text("utf-8")) if truth.exists() else ():
        for box in told.get("boxes", [told["box"]]):
            blank(page, [box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4], dpi)
    return page


def lines_of(name: str) -> list[tuple[float, float, float, float]]:
    (page,) = read_pages(SHELF / f"{name}.pdf")
    return [(line.box.x0, line.box.y0, line.box.x1, line.box.y1) for line in page.lines if line.box]


def hits(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def blank(page: np.ndarray, box, dpi: int) -> None:
    x0, y0, x1, y1 = (max(round(side * dpi / 72), 0) for side in box)
    page[y0:y1, x0:x1] = 255


def grey(picture: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)


if __name__ == "__main__":
    main()
