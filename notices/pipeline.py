"""The whole program on one screen: a file's pages, their notices, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from notices.classify import Verdict, classify
from notices.layout import cues
from notices.layout.continued import Leaf, leaves
from notices.layout.notices import find_notices
from notices.layout.prose import read_prose
from notices.model import LineClass, Problem
from notices.parse import parse as parse_notice
from notices.readers import Ocr, read_pages
from notices.readers.origin import NOTHING, Origin, with_origin
from notices.text import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.layout.notices import Candidate
    from notices.model import Block, Line, Outcome, Page


@dataclass(frozen=True, slots=True)
class Reading:
    """One page read: its outcomes, the verdict on every candidate, and the class of every line."""

    page: Page
    outcomes: tuple[Outcome, ...]
    verdicts: tuple[tuple[Candidate, Verdict], ...]
    tally: dict[LineClass, int]


def parse(
    path: str | Path, *, ocr: Ocr = "auto", dpi: float | None = None, origin: Origin = NOTHING
) -> Iterator[Outcome]:
    """Every notice of a file as an outcome, page by page. Raises `notices.ReadError` where the file gives no page."""
    pages = (with_origin(page, origin) for page in read_pages(Path(path), ocr=ocr, dpi=dpi))
    for leaf in leaves(pages, read_blocks):
        yield from parse_leaf(leaf).outcomes


def parse_page(page: Page) -> Reading:
    """Find, classify and parse the notices of one page."""
    return parse_leaf(Leaf(page, read_blocks(page)))


def parse_leaf(leaf: Leaf) -> Reading:
    """The same for a page of several, with what it borrows from later pages and lends to earlier ones."""
    page, blocks = leaf.page, leaf.blocks
    candidates = find_notices(page, blocks, leaf.borrowed, leaf.lent)
    verdicts = [(candidate, classify(candidate.notice)) for candidate in candidates]
    outcomes = tuple(_outcome(candidate, verdict) for candidate, verdict in verdicts if verdict.kind)
    claimed = [line for candidate, verdict in verdicts if verdict.kind for line in candidate.lines]
    return Reading(page, outcomes, tuple(verdicts), _tally(blocks, claimed))


def read_blocks(page: Page) -> tuple[Block, ...]:
    """Blocks in reading order: by geometry where lines have boxes, by empty lines where the source ordered them."""
    if not page.ordered and any(line.box is not None for line in page.lines):
        from notices.layout.blocks import read_blocks as read_geometry

        return read_geometry(page)
    return read_prose(page)


def _outcome(candidate: Candidate, verdict: Verdict) -> Outcome:
    assert verdict.kind is not None
    outcome = parse_notice(candidate.notice, verdict.kind, verdict.claim)
    if not verdict.tie:
        return outcome
    rival = verdict.others[0].kind
    problem = Problem(
        "kind-ambiguous", "warning", "",
        f"could be {outcome.kind} or {rival}: both claim it equally", f"类别难定：{outcome.kind} 与 {rival} 同样符合",
    )  # fmt: skip
    return replace(outcome, problems=(*outcome.problems, problem), confidence=round(outcome.confidence * 0.7, 3))


def _tally(blocks: Sequence[Block], claimed: Sequence[Line]) -> dict[LineClass, int]:
    """How many lines are notice, news, advert and furniture; every line is counted once."""
    notice = {id(line) for line in claimed}
    tally: dict[LineClass, int] = {"notice": 0, "news": 0, "advert": 0, "furniture": 0}
    for block in blocks:
        for line in block.lines:
            tally["notice" if id(line) in notice else _rest(block, line)] += 1
    return tally


def _rest(block: Block, line: Line) -> LineClass:
    text = squeeze(line.text)
    if block.role in ("furniture", "banner") or cues.FURNITURE.search(text) or cues.BANNER.match(text):
        return "furniture"
    return "advert" if block.frame is not None else "news"
