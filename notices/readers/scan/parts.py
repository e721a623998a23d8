"""The parts of a page by its lines and rules alone: what stands together, and is read whole or not at all.

A frame is a part. Outside of frames a part is what stands one under the other, across small gaps and thin rules, as far
as the next headline; a text that reaches the foot of its column may go on in the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from notices.model import Box
from notices.readers.scan.enclosures import enclosures
from notices.readers.scan.uprights import tables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from notices.readers.scan.look import Look

_LARGE = 1.25
"""A title's line over the common one."""
_TALL = 250.0
"""Points from the rule below a table's heading to that at its foot at most."""
_BELOW = 2.2
_BESIDE = 3.0
"""Gaps that part nothing, in heights of a detected line, which are half as much again as its type."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of lines from top to bottom, or everything in one frame."""

    strips: tuple[int, ...]
    box: Box
    height: float
    """Of a line, in points."""
    large: bool = False
    vertical: bool = False
    framed: bool = False


def runs_of(look: Look) -> list[Part]:
    """The runs of a page: lines of one size, one under the other without a gap of a line, from top to bottom."""
    if not look.strips:
        return []
    heights = [min(box.width, box.height) for box in look.boxes]
    common = float(np.median(heights))
    return [
        Part(
            tuple(run),
            Box.around(look.boxes[index] for index in run),
            max(heights[index] for index in run),
            large=heights[run[0]] > _LARGE * common,
            vertical=look.strips[run[0]].vertical,
        )
        for run in _stacked(look)
    ]


def around(look: Look, runs: Sequence[Part], hints: Collection[int]) -> set[int]:
    """Every strip of the parts that the strips `hints` stand in."""
    parts = _with_frames(look, runs)
    told = {at for at, part in enumerate(parts) if any(strip in hints for strip in part.strips)}
    loose = {at for at in told if not parts[at].framed}
    under = {at for head in loose for at in _headed(parts, head)}
    reached = _spread(parts, loose | under, told)
    beyond = _spread(parts, {at for foot in reached for at in _next_column(parts, foot)}, told)
    return _with_tables(look, {strip for at in told | reached | beyond for strip in parts[at].strips})


def _with_tables(look: Look, strips: set[int]) -> set[int]:
    """The strips, with all others of the tables that any of them stands in: their columns may stand far apart."""
    for flat in tables(look.marks.rulings, _TALL):
        hull = Box.around(flat)
        inside = {at for at, box in enumerate(look.boxes) if hull.holds(box.centre)}
        if inside & strips:
            strips |= inside
    return strips


def _stacked(look: Look) -> Iterator[list[int]]:
    """Strips that stand one under the other, as indexes."""
    waiting: list[list[int]] = []
    for index in sorted(range(len(look.boxes)), key=lambda index: look.boxes[index].y0):
        box = look.boxes[index]
        fits = not look.strips[index].vertical
        above = next((run for run in waiting if fits and _follows(look, run[-1], box)), None)
        if above is None:
            waiting.append([index])
        else:
            above.append(index)
    yield from waiting


def _follows(look: Look, last: int, below: Box) -> bool:
    above = look.boxes[last]
    shared = min(above.x1, below.x1) - max(above.x0, below.x0)
    tall = min(above.height, below.height)
    return (
        not look.strips[last].vertical
        and shared > 0.5 * min(above.width, below.width)
        and -0.6 * tall < below.y0 - above.y1 < 0.8 * tall
        and max(above.height, below.height) < _LARGE * tall
    )


def _with_frames(look: Look, runs: Sequence[Part]) -> list[Part]:
    """The parts of a page: each frame with all that stands in it, and the runs outside of frames."""
    frames = enclosures(look.marks, look.width * look.height)
    rooms: list[list[Part]] = [[] for _ in frames]
    parts = []
    for run in runs:
        home = next((at for at, frame in enumerate(frames) if frame.holds(run.box.centre)), None)
        if home is None:
            parts.append(run)
        else:
            rooms[home].append(run)
    for frame, room in zip(frames, rooms, strict=True):
        if room:
            strips = tuple(strip for run in room for strip in run.strips)
            parts.append(Part(strips, frame, min(run.height for run in room), framed=True))
    return parts


def _headed(parts: Sequence[Part], head: int) -> Iterator[int]:
    """What a title stands over (all the columns that it may reach across), or beside where it is vertical."""
    title = parts[head]
    if not (title.large or title.vertical):
        return
    for at, part in enumerate(parts):
        if _beside(title, part) if title.vertical else _below(title, part):
            yield at


def _beside(title: Part, part: Part) -> bool:
    gap = max(part.box.x0 - title.box.x1, title.box.x0 - part.box.x1)
    shared = min(part.box.y1, title.box.y1) - max(part.box.y0, title.box.y0)
    return gap < _BESIDE * title.height and shared > 0


def _below(title: Part, part: Part) -> bool:
    reach = title.box.width / 2
    gap = part.box.y0 - title.box.y1
    across = part.box.x0 < title.box.x1 + reach and part.box.x1 > title.box.x0 - reach
    return across and -title.height < gap < _BELOW * title.height


def _spread(parts: Sequence[Part], sources: Collection[int], told: Collection[int]) -> set[int]:
    """Parts that hang together with `sources`, above and below. Headlines that tell nothing end a text."""
    reached = set(sources)
    waiting = list(reached)
    while waiting:
        here = parts[waiting.pop()]
        for at, part in enumerate(parts):
            if (
                at not in reached
                and _hang_together(here, part)
                and (here.large or not part.large or at in told)
            ):
                reached.add(at)
                waiting.append(at)
    return reached


def _hang_together(one: Part, other: Part) -> bool:
    """Whether two parts stand one under the other with a small gap between."""
    shared = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
    gap = max(one.box.y0, other.box.y0) - min(one.box.y1, other.box.y1)
    return shared > 0.3 * min(one.box.width, other.box.width) and gap < _BELOW * max(one.height, other.height)


def _next_column(parts: Sequence[Part], foot: int) -> Iterator[int]:
    """Where a text may go on that reaches the foot of its column: what stands to the right of it, close by."""
    last = parts[foot]
    lower = last.box.y1 - last.height
    if last.framed or any(part.box.y0 > lower and _hang_together(last, part) for part in parts):
        return
    for at, part in enumerate(parts):
        shared = min(part.box.y1, last.box.y1) - max(part.box.y0, last.box.y0)
        gap = part.box.x0 - last.box.x1
        if not part.framed and shared > 0 and -last.height < gap < _BESIDE * last.height:
            yield at
