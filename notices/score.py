"""How good the records are: what was found against what is there, field by field.

Gold is a list of notices for each page: `{kind, record, title, begins, ends}` for pages of text, with `box` in points for
pages that have geometry. A notice counts as found when kind and place agree: the boxes, or the characters, of the two
overlap by more than half of what both cover (IoU over 0.5).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from notices.model import Box
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Notice = dict[str, Any]
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """One page's gold and predictions; `text` is the print of the page, empty where it has boxes."""

    name: str
    gold: Sequence[Notice]
    predicted: Sequence[Notice]
    text: str = ""


@dataclass(slots=True)
class Score:
    """Counts over all pages; the figures are computed from them."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    placed: int = 0
    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: Counter[tuple[str, str]] = field(default_factory=Counter)
    split: list[int] = field(default_factory=lambda: [0, 0])
    cells: list[int] = field(default_factory=lambda: [0, 0])
    evidence: list[int] = field(default_factory=lambda: [0, 0])
    calibration: dict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0, 0]))
    """By tenths of confidence: records wholly right, records, leaves right, leaves."""
    differences: list[str] = field(default_factory=list)
    near_misses: list[int] = field(default_factory=lambda: [0, 0])

    def figures(self) -> dict[str, Any]:
        """Everything as numbers from 0 to 1, with the counts that they come from."""
        found, missed, invented = (sum(c.values()) for c in (self.found, self.missed, self.invented))
        kinds = sorted({*self.found, *self.missed, *self.invented})
        by_kind = {kind: _f1(self.found[kind], self.missed[kind], self.invented[kind]) for kind in kinds}
        right, wrong = sum(self.right.values()), sum(self.wrong.values())
        return {
            "notices": found + missed,
            "precision": _share(found, found + invented),
            "recall": _share(found, found + missed),
            "detection_f1": _f1(found, missed, invented),
            "kind_macro_f1": round(sum(by_kind.values()) / len(by_kind), 4) if by_kind else None,
            "fields": _share(right, right + wrong),
            "splitting_recall": _share(*self.split),
            "cells": _share(*self.cells),
            "evidence": _share(*self.evidence),
            "near_misses": self.near_misses[1],
            "near_misses_claimed": self.near_misses[0],
            "kinds": {
                kind: {"f1": by_kind[kind], "notices": self.found[kind] + self.missed[kind], "fields": self._of(kind)}
                for kind in kinds
            },
            "by_field": {
                f"{kind}/{name}": _share(self.right[kind, name], self.right[kind, name] + self.wrong[kind, name])
                for kind, name in sorted({*self.right, *self.wrong})
            },
            "calibration": {
                f"{step / 10:.1f}": {"records": n, "right": _share(ok, n), "leaves_right": _share(leaves_right, leaves)}
                for step, (ok, n, leaves_right, leaves) in sorted(self.calibration.items())
            },
        }

    def _of(self, kind: str) -> float | None:
        right = sum(count for (name, _), count in self.right.items() if name == kind)
        wrong = sum(count for (name, _), count in self.wrong.items() if name == kind)
        return _share(right, right + wrong)


def score(pages: Iterable[Page]) -> Score:
    """Score pages one after the other."""
    total = Score()
    for page in pages:
        _page(total, page)
    return total


def leaves(value: Any, at: str = "") -> dict[str, Any]:
    """The leaves of a record that hold something, by their pointers."""
    if isinstance(value, dict):
        return {k: v for name, branch in value.items() for k, v in leaves(branch, f"{at}/{name}").items()}
    if isinstance(value, list):
        return {k: v for n, branch in enumerate(value) for k, v in leaves(branch, f"{at}/{n}").items()}
    return {} if value is None else {at: value}


def _page(total: Score, page: Page) -> None:
    places = _places(page)
    if not page.gold:
        total.near_misses[1] += 1
        total.near_misses[0] += bool(page.predicted)
    taken: set[int] = set()
    for gold, place in zip(page.gold, places, strict=True):
        at = _match(page, gold, place, taken)
        several = len(page.gold) > 1
        total.split[1] += several
        if at is None:
            total.missed[gold["kind"]] += 1
            total.differences.append(f"{page.name}: not found: {gold['kind']} {gold.get('title')} {gold.get('begins')}")
            _fields(total, page, gold, {})
            continue
        taken.add(at)
        predicted = page.predicted[at]
        total.split[0] += several
        if predicted["kind"] != gold["kind"]:
            total.missed[gold["kind"]] += 1
            total.invented[predicted["kind"]] += 1
            total.differences.append(f"{page.name}: {gold['kind']} was taken for {predicted['kind']}")
            _fields(total, page, gold, {})
            continue
        total.found[gold["kind"]] += 1
        before = sum(total.right.values()), sum(total.wrong.values())
        whole = _fields(total, page, gold, predicted)
        right, wrong = sum(total.right.values()) - before[0], sum(total.wrong.values()) - before[1]
        bucket = total.calibration[min(int(predicted.get("confidence", 0) * 10), 10)]
        for at, more in enumerate((int(whole), 1, right, right + wrong)):
            bucket[at] += more
    for at, predicted in enumerate(page.predicted):
        if at not in taken:
            total.invented[predicted["kind"]] += 1
            total.differences.append(f"{page.name}: invented: {predicted['kind']} {predicted['text'][:40]!r}")


def _fields(total: Score, page: Page, gold: Notice, predicted: Mapping[str, Any]) -> bool:
    """Compare leaf by leaf; what was read and is not there counts as wrong too. True where all are right."""
    wanted, read = leaves(gold["record"]), leaves(predicted.get("record", {}))
    evidence = predicted.get("evidence", {})
    derived = set(predicted.get("derived", ()))
    whole = True
    for at in wanted.keys() | read.keys():
        name = (gold["kind"], re.sub(r"/[0-9]+", "", at).strip("/"))
        same = at in wanted and at in read and _same(wanted[at], read[at])
        (total.right if same else total.wrong)[name] += 1
        row = re.match(r"/(?:parcels|items|debts|lots|winners)/", at)
        if row and at in wanted:
            total.cells[0] += same
            total.cells[1] += 1
        if at in read:
            total.evidence[0] += bool(evidence.get(at)) or at in derived
            total.evidence[1] += 1
        if not same:
            whole = False
            total.differences.append(f"{page.name}: {gold['kind']}{at}: wanted {wanted.get(at)!r}, read {read.get(at)!r}")
    return whole


def _same(wanted: Any, read: Any) -> bool:
    return bool(wanted == read)


def _match(page: Page, gold: Notice, place: str, taken: set[int]) -> int | None:
    """The prediction that stands where the gold notice does, the one of the same kind first."""
    best: tuple[bool, float, int] | None = None
    for at, predicted in enumerate(page.predicted):
        overlap = 0.0 if at in taken else _overlap(gold, place, predicted)
        if overlap > _HALF:
            best = max(best or (False, 0.0, -1), (predicted["kind"] == gold["kind"], overlap, -at))
    return -best[2] if best else None


def _overlap(gold: Notice, place: str, predicted: Notice) -> float:
    box = (predicted.get("source") or {}).get("box")
    if gold.get("box") and box:
        one, two = Box(*gold["box"]), Box(*box)
        shared = one.overlap(two)
        inside = shared / min(one.area, two.area) if min(one.area, two.area) else 0.0
        union = shared / (one.area + two.area - shared) if shared else 0.0
        return max(union, 0.51 if inside > 0.9 and union > 0.3 else 0.0)  # noqa: PLR2004 - text box inside a frame's
    return _characters(place, _stripped(predicted["text"]))


def _characters(one: str, two: str) -> float:
    """Share of the pairs of characters that two texts have in common."""
    first, second = (Counter(text[n : n + 2] for n in range(len(text) - 1)) for text in (one, two))
    shared = sum((first & second).values())
    union = sum((first | second).values())
    return shared / union if union else 0.0


def _places(page: Page) -> list[str]:
    """The text of each gold notice, found by its first and last words from the top of the page downwards."""
    places: list[str] = []
    at = 0
    for gold in page.gold:
        if "text" in gold:
            places.append(_stripped(gold["text"]))
            continue
        start = page.text.find(gold["begins"], at) if page.text else -1
        if start < 0:
            places.append("")
            continue
        end = page.text.find(gold["ends"], start)
        end = end + len(gold["ends"]) if end >= 0 else len(page.text)
        places.append(_stripped(page.text[start:end]))
        at = start + 1
    return places


def _stripped(text: str) -> str:
    return re.sub(r"[\s|#*]", "", squeeze(text))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _f1(found: int, missed: int, invented: int) -> float:
    return round(2 * found / (2 * found + missed + invented), 4) if found else 0.0
