"""Screening beside reading all: records that it loses, lines that it reads, and the time that it takes.

    python -m tests.bench.scan_screening [--sample FOLDER] [--dpi 300 200] [--state light heavy] [--collages 24]

Pages are those of the press, collages (news pages on which notices of other pages were pasted, whatever line they hit
taken out), news pages with no notice on them, and the scans of FOLDER. A record of reading all is lost where `auto` has
none of that notice, and other where a leaf differs; records of reading all that are of no printed notice are counted as
false, and not looked for. Seconds are the processor's, of all threads.
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
from rapidfuzz import fuzz

from notices.envelope import envelope
from notices.pipeline import parse_page
from notices.readers import read_pages
from notices.readers.scan.page import read_picture
from notices.score import leaves
from tests.press.wear import SHELF, STATES, rendered, wear

DONORS = (
    "notice_page",
    "mixed_page",
    "unboxed_columns",
    "tinted_boxes",
    "classified_column",
    "two_land_tables",
    "shared_borders",
    "table_rules",
)
NEWS = ("news_only", "vertical_headlines", "mixed_page")


def main() -> None:
    asked = arguments()
    print(
        f"{'page':34} {'records':>7} {'lost':>4} {'other':>5} {'false':>5} {'lines read':>11} {'s all':>6} {'auto':>6} {'share':>5}"
    )
    total = Counter()
    for name, picture, dpi, printed in pictures(asked):
        counts = compared(picture, dpi, printed)
        total += counts
        print(row(name, counts), flush=True)
    print(row("all", total))


def arguments() -> argparse.Namespace:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--sample", type=Path)
    options.add_argument("--dpi", type=int, nargs="+", default=[300, 200])
    options.add_argument("--state", nargs="+", choices=STATES, default=["light", "heavy"])
    options.add_argument("--collages", type=int, default=24)
    return options.parse_args()


def pictures(asked: argparse.Namespace):
    """Every page as `(name, grey picture, dpi, the notices printed on it)`."""
    for path in sorted(SHELF.glob("*.pdf")):
        for dpi, state in zip(asked.dpi, asked.state, strict=False):
            yield f"{path.stem} {state}{dpi}", grey(rendered(path, dpi), dpi, state), dpi, truth(path.stem)
    for seed in range(asked.collages):
        dpi, state = asked.dpi[seed % len(asked.dpi)], asked.state[seed // 2 % len(asked.state)]
        picture, printed = collage(seed, dpi)
        yield f"collage {seed} {state}{dpi}", grey(picture, dpi, state), dpi, printed
    for name in NEWS:
        yield (
            f"{name} without notices",
            grey(bare(name, asked.dpi[0]), asked.dpi[0], "light"),
            asked.dpi[0],
            [],
        )
    for name in ("clean300.png", "heavy300.jpg", "heavy200.jpg") if asked.sample else ():
        yield name, cv2.imread(str(asked.sample / name), cv2.IMREAD_GRAYSCALE), int(name[5:8]), None


def truth(name: str) -> list[dict]:
    """The notices of a page of the press."""
    path = SHELF / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else []


def grey(picture: np.ndarray, dpi: int, state: str) -> np.ndarray:
    """A worn scan of a page."""
    return cv2.cvtColor(wear(picture, dpi, **STATES[state]).image, cv2.COLOR_RGB2GRAY)


@dataclass
class Outcome:
    records: list[tuple[str, str, dict]]
    """Kind, text and leaves of each."""
    lines: int
    seconds: float


def compared(picture: np.ndarray, dpi: int, printed: list[dict] | None) -> Counter:
    """Both ways of reading one page; `printed` are the notices that stand on it, None where nobody told."""
    whole, screened = read(picture, dpi, "always"), read(picture, dpi, "auto")
    counts = Counter(
        lines=whole.lines,
        read=screened.lines,
        whole=round(whole.seconds * 1000),
        auto=round(screened.seconds * 1000),
    )
    waiting = list(screened.records)
    for kind, text, found in whole.records:
        if printed is not None and not any(is_of(told, kind, text) for told in printed):
            counts["false"] += 1
            continue
        counts["records"] += 1
        same = [other for other in waiting if other[0] == kind and fuzz.ratio(other[1], text) > 60]
        best = max(same, key=lambda other: (other[2] == found, fuzz.ratio(other[1], text)), default=None)
        if best is None:
            counts["lost"] += 1
            continue
        waiting.remove(best)
        counts["other"] += best[2] != found
    return counts


def is_of(told: dict, kind: str, text: str) -> bool:
    """Whether a record is that of a printed notice: its kind, and its first words somewhere in the text."""
    words = [told[key] for key in ("begins", "ends", "title") if told.get(key)]
    return told["kind"] == kind and any(fuzz.partial_ratio(word, text) > 70 for word in words)


def read(picture: np.ndarray, dpi: int, ocr: str) -> Outcome:
    started = time.process_time()
    page = read_picture(picture, file="page", sha256="0" * 64, dpi=float(dpi), ocr=ocr)
    seconds = time.process_time() - started
    records = [
        (outcome.kind, outcome.notice.text, leaves(envelope(outcome)["record"]))
        for outcome in parse_page(page).outcomes
    ]
    return Outcome(records, sum(line.confidence > 0 for line in page.lines), seconds)


def row(name: str, counts: Counter) -> str:
    return (
        f"{name:34} {counts['records']:7} {counts['lost']:4} {counts['other']:5} {counts['false']:5} {counts['read']:5}/{counts['lines']:<5} "
        f"{counts['whole'] / 1000:6.2f} {counts['auto'] / 1000:6.2f} {counts['auto'] / max(counts['whole'], 1):5.2f}"
    )


def collage(seed: int, dpi: int) -> tuple[np.ndarray, list[dict]]:
    """A news page on which one to three notices of other pages stand somewhere; lines that they hit are taken out."""
    chance = random.Random(seed)
    base = chance.choice(NEWS[:2])
    page, printed = rendered(SHELF / f"{base}.pdf", dpi).copy(), lines_of(base)
    taken: list[tuple[float, float, float, float]] = []
    notices = truth(base)
    for _ in range(chance.randint(1, 3)):
        (crop, told), air = notice(chance, dpi), chance.choice((4, 8, 14))
        tall, wide = (side * 72 / dpi for side in crop.shape[:2])
        for _ in range(40):
            high, broad = (side * 72 / dpi for side in page.shape[:2])
            x, y = (
                chance.uniform(20, max(broad - wide - 20, 21)),
                chance.uniform(60, max(high - tall - 30, 61)),
            )
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
        notices.append(told)
    return page, notices


def notice(chance: random.Random, dpi: int) -> tuple[np.ndarray, dict]:
    """The picture of one notice of another page, and its truth."""
    donor = chance.choice(DONORS)
    told = chance.choice(truth(donor))
    x0, y0, x1, y1 = (round(side * dpi / 72) for side in told.get("boxes", [told["box"]])[0])
    edge = round(2 * dpi / 72)
    page = rendered(SHELF / f"{donor}.pdf", dpi)
    return page[max(y0 - edge, 0) : y1 + edge, max(x0 - edge, 0) : x1 + edge], told


def bare(name: str, dpi: int) -> np.ndarray:
    """A page of the press without its notices; its stories may speak of them."""
    page = rendered(SHELF / f"{name}.pdf", dpi).copy()
    for told in truth(name):
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


if __name__ == "__main__":
    main()
